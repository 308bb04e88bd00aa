"""The same in Python, with requests. Run: python3 clicks.py"""

import os
import re
import time
from collections import Counter
from datetime import datetime, timezone

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

BASE = os.environ.get("ONLY_FANS_API_BASE_URL", "https://app.onlyfansapi.com")
START, END = "2026-01-01T00:00:00+00:00", "2026-01-31T23:59:59+00:00"

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['ONLYFANSAPI_API_KEY']}"
# Repeats what may work the next time, and waits as long as Retry-After says.
MOST_RETRIES = 3
retry = Retry(total=MOST_RETRIES, backoff_factor=0.5, status_forcelist=[408, 429, *range(500, 600)], raise_on_status=False)
session.mount("http://", HTTPAdapter(max_retries=retry))
session.mount("https://", HTTPAdapter(max_retries=retry))


def get_page(link, offset):
    # Python's str(True) is "True"; the API wants the word "true". requests encodes the + of the dates.
    params = {"date_start": START, "date_end": END, "include_bots": "true", "limit": 1000, "offset": offset}
    reply = get_whole(f"{BASE}/api/smart-links/{link}/clicks", params)
    reply.raise_for_status()
    return reply.json()["data"]


def get_whole(url, params):
    """Retry is done when the headers are there, but a connection may break off in the middle of the body."""
    for retries in range(MOST_RETRIES):
        try:
            return session.get(url, params=params, timeout=60)
        except requests.exceptions.ChunkedEncodingError:
            time.sleep(0.5 * 2**retries)
    return session.get(url, params=params, timeout=60)


def time_of(click):
    at = datetime.fromisoformat(click["created_at"].replace("Z", "+00:00"))
    expect(at.tzinfo is not None, "a time without a zone")
    return at


def every_click(link):
    """The clicks as of the first response, the newest first."""
    clicks, first, offset = {}, None, 0
    while True:
        page = get_page(link, offset)
        first = first or page
        rows, total = page["rows"], page["summary"]["clicks_total"]
        expect(isinstance(total, int), f"the total is {total!r}")
        # A limit may be cut down: `filters.limit` says to what. A page that is shorter than that has lost rows.
        size = min(page["filters"]["limit"], total - offset)
        expect(len(rows) == size, f"{len(rows)} rows instead of {size} at offset {offset}")
        for click in rows:
            is_inside = datetime.fromisoformat(START) <= time_of(click) <= datetime.fromisoformat(END)
            expect(is_inside, f"a click at {click['created_at']}")
            is_address = re.fullmatch(r"[\da-fA-F.:]+", click["ip_address"] or "::")
            expect(is_address, f"the address {click['ip_address']}")
            # New clicks come at the start of the list, so old ones move to later pages and come twice.
            clicks[click["id"]] = click
        offset += len(rows)
        if offset >= total:
            break
    expect_counts(list(clicks.values()), first, page)
    return sorted(clicks.values(), key=lambda click: (time_of(click), click["id"]), reverse=True)


def expect_counts(clicks, first, last):
    """New clicks may arrive while the pages are read: no count is below the first response or above the last one."""
    least, most = counts_of(first), counts_of(last)
    read = Counter(time_of(click).astimezone(timezone.utc).date().isoformat() for click in clicks)
    read["all"] = len(clicks)
    for name in read.keys() | most.keys():
        is_right = least[name] <= read[name] <= most[name]
        expect(is_right, f"{read[name]} different clicks instead of {most[name]} ({name})")


def counts_of(page):
    days = {point["timestamp"]: point["clicks"] for point in page["chart"]}
    return Counter({"all": page["summary"]["clicks_total"], **days})


def expect(is_right, message):
    if not is_right:
        raise SystemExit(f"The API is wrong: {message}.")


clicks = every_click("eveniet")
people = [click for click in clicks if not click["is_bot"] and not click["is_duplicate"]]
print(len(clicks), len(people), clicks[0]["id"], clicks[-1]["id"])
