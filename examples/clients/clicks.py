"""The same in Python, with requests. Run: python3 clicks.py"""

import os

import requests

base = os.environ.get("ONLY_FANS_API_BASE_URL", "https://app.onlyfansapi.com")
session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['ONLYFANSAPI_API_KEY']}"

limit = 1000
rows, page = [], None
while page is None or len(page) == limit:
    reply = session.get(
        f"{base}/api/smart-links/eveniet/clicks",
        # Python's str(True) is "True"; the API wants the word "true".
        params={
            "date_start": "2026-01-01T00:00:00Z",
            "date_end": "2026-01-31T23:59:59Z",
            "include_bots": "true",
            "limit": limit,
            "offset": len(rows),
        },
        timeout=60,
    )
    reply.raise_for_status()
    page = reply.json()["data"]["rows"]
    rows += page

print(len(rows), rows[0]["id"], rows[-1]["id"])
