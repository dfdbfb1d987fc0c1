"""The HTML pages of Tocsin: one place for templates, style and the policy that keeps a page to itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_HERE = Path(__file__).parent


def page(name: str, **values: object) -> str:
    """The page `<name>.html.j2` with these values, all of them escaped; ends in a line feed.

    A page stands alone: style inside, no scripts, nothing from outside. Raises jinja2.TemplateNotFound for an
    unknown page and jinja2.UndefinedError for a value that the page needs and does not get.
    """
    return _environment().get_template(f"{name}.html.j2").render(values) + "\n"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["style"] = Markup((_HERE / "style.css").read_text(encoding="utf-8"))
    return environment
