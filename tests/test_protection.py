"""What guards every page, on an application with one small page of its own."""

from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from flask_wtf.csrf import generate_csrf

from fitting.settings import Settings
from fitting.web.protection import LARGEST_REQUEST, protect, trusted_hosts


def guarded(base_url: str = "") -> Flask:
    app = Flask("guarded")
    settings = Settings(
        database_url="sqlite:///unused",
        secret_key="a secret for tests alone",
        catalog=Path(),
        data=Path(),
        base_url=base_url,
    )
    protect(app, settings)
    app.add_url_rule("/", "page", generate_csrf)
    app.add_url_rule("/send", "send", lambda: request.form.get("name", ""), methods=["POST"])
    return app


@pytest.fixture
def client() -> FlaskClient:
    return guarded().test_client()


def test_every_answer_carries_the_guarding_headers(client: FlaskClient) -> None:
    for answer in (client.get("/"), client.get("/nowhere"), client.post("/send")):
        assert answer.headers["Content-Security-Policy"] == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_form_with_its_token_is_taken(client: FlaskClient) -> None:
    token = client.get("/").text
    answer = client.post("/send", data={"name": "Bo", "csrf_token": token})
    assert (answer.status_code, answer.text) == (200, "Bo")


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_form_without_its_token_is_refused(client: FlaskClient, token: str) -> None:
    client.get("/")
    assert client.post("/send", data={"csrf_token": token}).status_code == 400


def test_a_token_of_another_browser_is_refused() -> None:
    app = guarded()
    token = app.test_client().get("/").text
    other = app.test_client()
    other.get("/")
    assert other.post("/send", data={"csrf_token": token}).status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "null"}, 200),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "http://[half"}, 403),
    ],
)
def test_a_form_from_another_site_is_refused(
    client: FlaskClient, headers: dict[str, str], status: int
) -> None:
    token = client.get("/").text
    answer = client.post("/send", data={"csrf_token": token}, headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 400),
        ("fitting.example", 200),
        ("elsewhere.example", 400),
        ("fitting.example.elsewhere.example", 400),
    ],
)
def test_only_our_own_names_are_answered(host: str, status: int) -> None:
    client = guarded("https://fitting.example").test_client()
    assert client.get("/", headers={"Host": host}).status_code == status


def test_the_names_follow_the_base_url() -> None:
    assert trusted_hosts("http://192.0.2.7:8000") == ["localhost", "127.0.0.1", "192.0.2.7"]
    assert trusted_hosts("") == ["localhost", "127.0.0.1"]


def test_a_request_that_is_too_large_is_refused(client: FlaskClient) -> None:
    token = client.get("/").text
    big = {"name": "x" * LARGEST_REQUEST, "csrf_token": token}
    assert client.post("/send", data=big).status_code == 413
    multipart = {"name": "x" * 200_000, "csrf_token": token}
    answer = client.post("/send", data=multipart, content_type="multipart/form-data")
    assert answer.status_code == 413
    many = {f"field{number}": "x" for number in range(300)}
    answer = client.post("/send", data=many, content_type="multipart/form-data")
    assert answer.status_code == 413


def test_the_cookie_is_guarded_and_secure_where_the_connection_is() -> None:
    plain = guarded().test_client().get("/").headers["Set-Cookie"]
    assert plain.startswith("fitting=")
    assert "HttpOnly" in plain
    assert "SameSite=Lax" in plain
    assert "Secure" not in plain
    client = guarded("https://fitting.example").test_client()
    answer = client.get("/", base_url="https://fitting.example")
    assert answer.headers["Set-Cookie"].startswith("__Host-fitting=")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "Path=/" in answer.headers["Set-Cookie"]
    assert "max-age" in answer.headers["Strict-Transport-Security"]
