"""Make WARC records by hand, so that their bytes are known."""


def warc_record(
    number: int,
    body: str | bytes,
    *,
    type_: str = "response",
    status: str = "200 OK",
    media_type: str = "text/html; charset=utf-8",
) -> bytes:
    """Return a record of one fetched page, with the lines that end it."""
    data = body.encode() if isinstance(body, str) else body
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: {type_}\r\nWARC-Record-ID: <urn:uuid:{number:08d}-0000-0000-0000-000000000000>\r\n"
        f"WARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2031-02-10T03:00:00Z\r\n"
        f"Content-Type: application/http; msgtype={type_}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
