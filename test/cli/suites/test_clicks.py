"""For unittest and for pytest."""

import json
import os
import unittest
import urllib.request


def january_clicks():
    base, key = os.environ["ONLY_FANS_API_BASE_URL"], os.environ["ONLYFANSAPI_API_KEY"]
    ids = []
    while True:
        query = f"date_start=2026-01-01&date_end=2026-01-31&limit=500&offset={len(ids)}"
        request = urllib.request.Request(
            f"{base}/api/smart-links/eveniet/clicks?{query}", headers={"Authorization": f"Bearer {key}"}
        )
        with urllib.request.urlopen(request) as response:
            data = json.load(response)["data"]
        ids += [row["id"] for row in data["rows"]]
        total = data["summary"]["clicks_total"]
        if not data["rows"] or len(ids) >= total:
            return total, ids


class EveryClick(unittest.TestCase):
    def test_is_read_once(self):
        total, ids = january_clicks()
        self.assertEqual(len(set(ids)), total)
