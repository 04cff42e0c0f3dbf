"""Small invented pages: a body of three paragraphs, and what is found in a page around it."""

from converter.model.document import Document
from converter.parse.html import parse_html

FIRST = "나래시와 두물시는 10일 상수도를 함께 쓰는 협약을 맺었다고 시청에서 발표했다."
SECOND = "두 도시는 새 배수지를 함께 짓고 비용을 절반씩 내기로 했으며, 공사는 내년 봄에 시작한다."
THIRD = "나래시 관계자는 물값이 오르지 않을 것이라고 설명하면서 주민 설명회를 열겠다고 덧붙였다."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(body: str, head: str = "") -> Document:
    return parse_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def texts(document: Document, *roles: str) -> list[str]:
    return [block.text for block in document.blocks if block.role in roles]
