/** Calls follow the session's clock, whatever present a request prefers. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";

test.each(["2026-01-25T00:00:00Z", "2026-03-01T00:00:00Z"])(
  "a postback that is created with the preference now=%s has calls of the conversions from then on by the session's clock",
  async (now) => {
    const mock = createMock({ now: "2026-02-01T12:00:00Z", links: 2 });
    const payload = {
      url: "https://receiver.example/in",
      smart_link_scope: "global",
      conversion_types: ["new_subscriber"],
    };
    const headers = { authorization: "Bearer any" };
    const create = (more: object) =>
      mock.inject({
        method: "POST",
        url: "/api/smart-link-postbacks",
        headers: { ...headers, ...more },
        payload,
      });
    await create({});
    const created = await create({ prefer: `now=${now}` });
    expect(Date.parse(created.json().data.created_at)).toBe(Date.parse(now));
    await mock.postbacks.settle();
    expect(mock.postbacks.count()).toBe(0);
    mock.clock.advance("P1D");
    await mock.postbacks.settle();
    const [one, other] = mock.postbacks.received();
    expect(one!.calls).toBeGreaterThan(4);
    expect(other).toEqual({ ...one, postback_id: 2 });
    await mock.close();
  },
);
