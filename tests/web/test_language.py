"""The language of a page: the browser's wish, the reader's choice, and nothing lost on the way."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from fitting.core.question import Asked
from fitting.present.say import speaking
from fitting.web.wording import word
from tests.web.client import Node, PageClient, parse
from tests.web.people import OWNER, start, walk

NOTE = "Traducción pendiente de revisión por una persona."
ANYWHERE = [
    "/fits/",
    "/emergency-signs",
    "/what-we-keep",
    "/deleted",
    "/handouts/",
    "/handouts/form",
]


def language_of(page: Node) -> str:
    return page.all("html")[0].attrs["lang"]


def other(page: Node) -> str:
    """The address behind the switch."""
    (link,) = [one for one in page.all("nav")[0].all("a") if "hreflang" in one.attrs]
    return link.attrs["href"]


@pytest.mark.parametrize("address", ANYWHERE)
def test_every_page_can_be_read_in_spanish(browser: PageClient, address: str) -> None:
    english = browser.open(address)
    assert (language_of(english), NOTE in browser.html) == ("en", False)
    spanish = browser.open(other(english))
    assert (language_of(spanish), browser.address) == ("es", address)
    assert spanish.classed("foot")[0].text.count(NOTE) == 1
    assert language_of(browser.open(other(spanish))) == "en"


def test_a_page_that_is_not_there_speaks_too(browser: PageClient) -> None:
    browser.open("/?lang=es")
    page = browser.open("/nowhere", status=404)
    assert language_of(page) == "es"
    assert other(page) == "/?lang=en"


def test_a_form_that_is_refused_is_shown_again_in_the_language_of_its_reader(
    browser: PageClient,
) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="weight")
    browser.open(f"{draft}/weight?lang=es")
    browser.send({"weight": "8,2", "csrf_token": "old"}, press="Continuar", status=400)
    assert language_of(browser.page) == "es"
    assert "8,2" in browser.html


@pytest.mark.parametrize(
    ("wish", "language"),
    [("es-MX,es;q=0.9,en;q=0.5", "es"), ("en-GB", "en"), ("de, fr;q=0.9", "en"), ("", "en")],
)
def test_the_browser_is_asked_when_nobody_chose(app: Flask, wish: str, language: str) -> None:
    reply = app.test_client().get("/", headers={"Accept-Language": wish})
    assert language_of(parse(reply.get_data(as_text=True))[0]) == language
    assert not [one for one in reply.headers.getlist("Set-Cookie") if "language" in one]


def test_a_choice_is_one_cookie_until_the_browser_closes(browser: PageClient) -> None:
    reply = browser.http.get("/emergency-signs?lang=es")
    (cookie,) = [one for one in reply.headers.getlist("Set-Cookie") if "fitting-language" in one]
    assert cookie.startswith("fitting-language=es;")
    assert "HttpOnly" in cookie
    assert "Expires" not in cookie
    assert "Max-Age" not in cookie
    assert language_of(browser.open("/")) == "es"


@pytest.mark.parametrize("lang", ["xx", "", "../../etc", "es\r\nX: y", "EN_us"])
def test_a_language_that_is_none_is_passed_over(browser: PageClient, lang: str) -> None:
    reply = browser.http.get("/", query_string={"lang": lang})
    assert reply.status_code == 200
    assert 'lang="en"' in reply.get_data(as_text=True)
    assert not [one for one in reply.headers.getlist("Set-Cookie") if "language" in one]


def test_to_change_language_on_a_question_loses_nothing(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="dog")
    here = browser.address
    browser.send({"name": "Biscuit", "age_years": "6,5"}, press="Español")
    assert browser.address == here
    assert language_of(browser.page) == "es"
    assert 'value="Biscuit"' in browser.html
    assert 'value="6,5"' in browser.html
    assert browser.title == "Sobre tu perro"


def test_to_change_language_keeps_that_none_of_the_signs_is_seen(browser: PageClient) -> None:
    draft = start(browser)
    browser.send({"flags": ["none"]}, press="Español")
    assert browser.address.startswith(f"{draft}/signs-now")
    (none,) = [one for one in browser.page.all("input") if one.attrs.get("value") == "none"]
    assert "checked" in none.attrs


@pytest.mark.parametrize("address", ["", "/", "/fits/?kind=rear_wheelchair"])
def test_no_language_is_what_the_enter_key_presses(browser: PageClient, address: str) -> None:
    start(browser)
    if address:
        browser.open(address)
    form = next(one for one in browser.page.all("form") if one.attrs.get("method") == "post")
    assert browser.buttons_of(form)[0].text == "Continue"
    assert browser.buttons_of(form)[0].attrs.get("value", "on") == "on"


def test_to_change_language_on_the_start_page_loses_no_choice(browser: PageClient) -> None:
    browser.open("/")
    browser.send({"audience": "staff"}, press="Español")
    assert language_of(browser.page) == "es"
    assert NOTE in browser.html
    assert browser.address == "/"
    assert chosen_of(browser.page) == ["staff"]
    browser.send({}, press="English")
    assert (language_of(browser.page), chosen_of(browser.page)) == ("en", ["staff"])
    browser.open("/")
    assert language_of(browser.page) == "en"


def test_to_change_language_before_a_choice_makes_none(browser: PageClient) -> None:
    browser.open("/?audience=nobody")
    browser.send({}, press="Español")
    assert language_of(browser.page) == "es"
    assert chosen_of(browser.page) == []
    assert not browser.page.classed("summary")


def chosen_of(page: Node) -> list[str]:
    return [one.attrs["value"] for one in page.all("input") if "checked" in one.attrs]


def test_a_fault_is_told_in_spanish(browser: PageClient) -> None:
    browser.open("/?lang=es")
    browser.send({"audience": "owner"}, press="Empezar ahora")
    answers = {**OWNER, "weight": {"weight": "pesado"}}
    while not browser.address.endswith("/weight"):
        page = browser.address.rsplit("/", 1)[1]
        browser.send(dict(given(page)), press="Continuar")
    browser.send(dict(answers["weight"]), press="Continuar", status=422)
    summary = browser.page.classed("summary")[0].text
    assert "Peso tiene que ser un número y una unidad, como 8,2 kg o 18 lb." in summary
    browser.send({"weight": "900 kg"}, press="Continuar", status=422)
    assert re.search(r"de \d+ g a \d+(,\d)? kg", browser.page.classed("summary")[0].text)


def given(page: str) -> dict[str, object]:
    if page.startswith("signs-"):
        return {"known_flags" if page == "signs-seen" else "flags": ["none"]}
    return dict(OWNER.get(page, {}))


def test_a_result_is_kept_and_can_be_said_in_another_language(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    address, english = browser.address, browser.page
    steps = [len(one.all("li")) for one in english.all("section")]
    spanish = browser.open(other(english))
    assert browser.address == address
    assert language_of(spanish) == "es"
    assert "Hoja de cuidados y ejercicios para Biscuit" in browser.html
    assert [len(one.all("li")) for one in spanish.all("section")][: len(steps) - 1] == steps[:-1]
    sheet = next(one for one in spanish.all("a") if "sheet.pdf" in one.attrs["href"])
    assert "lang=es" in sheet.attrs["href"]
    reply = browser.http.get(sheet.attrs["href"])
    assert reply.mimetype == "application/pdf"
    assert b"(es)" in reply.data or b"/Lang" in reply.data


def test_a_result_from_other_facts_stays_in_its_own_words(app: Flask, browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    bench = app.extensions["fitting"]
    newer = replace(bench.catalog, digest="0" * 64)
    app.extensions["fitting"] = replace(bench, catalog=newer)
    page = browser.open(f"{browser.address}?lang=es")
    assert language_of(page) == "en"
    assert "stays in the words that it was made in" in browser.html


def test_a_case_made_in_spanish_opens_in_spanish_for_the_vet(
    app: Flask, browser: PageClient
) -> None:
    browser.open("/?lang=es")
    browser.send({"audience": "owner"}, press="Probar con un perro de ejemplo")
    browser.send({}, press="Mostrar el resultado")
    vet = PageClient(app)
    assert language_of(vet.open(browser.address)) == "es"
    assert language_of(vet.open("/")) == "en"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Has a vet seen your dog for this problem?",
            "¿Ha visto un veterinario al perro por este problema?",
        ),
        ("Your dog’s weight", "El peso del perro"),
        ("What is your name?", "¿Cómo se llama el dueño?"),
        ("How does your dog move now?", "¿Cómo se mueve el perro ahora?"),
    ],
)
def test_staff_read_of_the_dog_in_spanish(text: str, said: str) -> None:
    with speaking("es"):
        assert word(text, Asked.STAFF) == said
        assert "tu" in word(text, Asked.OWNER).lower() or "te llamas" in word(text, Asked.OWNER)
