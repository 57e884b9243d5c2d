"""The page client notices what is wrong with a page; a sound page has no fault."""

import pytest

from tests.web.client import faults_of

SOUND = """<!doctype html>
<html lang="en"><head><title>A page - Fitting</title></head>
<body><h1>A page</h1><h2>A part</h2>
<form method="post" action="/send"><input type="hidden" name="csrf_token" value="x">
<label for="a">A</label><input type="text" id="a" name="a"></form></body></html>"""


def test_a_sound_page_has_no_fault() -> None:
    assert faults_of(SOUND) == []


@pytest.mark.parametrize(
    ("part", "instead", "fault"),
    [
        ("<!doctype html>\n", "", "no doctype"),
        ("<h1>A page</h1>", "", "0 h1"),
        ("<h1>A page</h1>", "<h1>Another</h1>", "does not start with the h1"),
        ("<h2>A part</h2>", "<h3>A part</h3>", "follows h1"),
        ("<h2>A part</h2>", '<h2 style="color:red">A part</h2>', "inline style"),
        ("<h2>A part</h2>", "<h2 onclick='x()'>A part</h2>", "onclick"),
        ("<h2>A part</h2>", "<script>x()</script>", "script"),
        ("<h2>A part</h2>", "<p><div>x</div></p>", "a block inside <p>"),
        ("<h2>A part</h2>", "<h2>A part</h3>", "closes <h2>"),
        ("<h2>A part</h2>", '<b id="a">x</b>', "used twice"),
        ("<h2>A part</h2>", '<a href="#nowhere">x</a>', "not on the page"),
        ("<h2>A part</h2>", '<a href="javascript:x()">x</a>', "javascript"),
        ("<h2>A part</h2>", '<ul class="summary"><li>x</li></ul>', "do not agree"),
        ("<h2>A part</h2>", "<ul><p>x</p></ul>", "<ul> holds"),
        ("<h2>A part</h2>", "<fieldset></fieldset>", "legend"),
        ('for="a"', 'for="b"', "no label for a"),
        ('type="text"', 'type="number"', "type=number"),
        ('type="text"', 'type="text" placeholder="x"', "placeholder"),
        ('type="text"', 'type="text" aria-describedby="gone"', "not on the page"),
        ('action="/send"', 'action="https://elsewhere.example/"', "form to"),
        ('name="csrf_token"', 'name="other"', "no csrf_token"),
        ("</form>", "", "closes <form>"),
        ('lang="en"', "", "no language"),
    ],
)
def test_a_fault_is_noticed(part: str, instead: str, fault: str) -> None:
    broken = SOUND.replace(part, instead)
    assert broken != SOUND
    assert any(fault in found for found in faults_of(broken)), faults_of(broken)
