"""HTTP and nothing else: an opener that follows no address to a file or to FTP."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

BROKEN = (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError)
"""What a network does; another attempt may help."""


class DownloadError(OSError):
    """What was asked for cannot be had; says why, and what is left of it."""


@contextmanager
def get(
    url: str, timeout: float, headers: Mapping[str, str] | None = None
) -> Iterator[http.client.HTTPResponse]:
    """The answer to a GET, redirections followed over http and https only.

    Raises DownloadError for another kind of address and for what the host refuses (a code of 4xx but 408, 416
    and 429), one of BROKEN for what another attempt may mend.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise DownloadError(f"{url} is no http or https address")
    request = urllib.request.Request(url, headers={"User-Agent": "tocsin", **(headers or {})})
    try:
        with _opener().open(request, timeout=timeout) as response:
            yield response
    except urllib.error.HTTPError as error:
        with error:
            if 400 <= error.code < 500 and error.code not in (408, 416, 429):
                raise DownloadError(f"{url}: the host says {error.code} {error.reason}") from None
            raise
    except urllib.error.URLError as error:
        if "unknown url type" in str(error.reason):
            raise DownloadError(f"{url} leads to an address that is not http or https") from None
        raise


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener
