// A small dashboard: the links of a team, and clicks, stats and conversions of one of them.
import { ApiError, createApi } from "./api.mjs";
import { barChart, byId, el, facts, moment, money, number, table } from "./elements.mjs";
import { statsFacts } from "./stats.mjs";

const conversionsPerPage = 25;

let api;
/** What is on its way. Something newer stops it, so that an old response never overwrites a new one. */
let pending = new AbortController();
let waiting;

byId("connection").addEventListener("submit", (event) => {
  event.preventDefault();
  const { base, key } = Object.fromEntries(new FormData(event.target));
  api = createApi({ base, key });
  byId("link").hidden = true;
  load(showLinks);
});

/** Runs one step of the page. When it fails, it says why and offers to try again. */
async function load(step) {
  pending.abort();
  const controller = new AbortController();
  const { signal } = controller;
  pending = controller;
  clearInterval(waiting);
  byId("problem").hidden = true;
  document.body.setAttribute("aria-busy", "true");
  try {
    await step(signal);
  } catch (error) {
    if (signal.aborted) return;
    // Of several requests one failed. The others are of no use now.
    controller.abort();
    showProblem(error instanceof ApiError ? error : unexpected(error), () => load(step));
  } finally {
    if (pending === controller) document.body.removeAttribute("aria-busy");
  }
}

/** A response of the right form may still lack something. Nothing half-drawn stays. */
function unexpected(error) {
  console.warn(error);
  byId("link").hidden = true;
  return new ApiError("A response lacks something that this page needs.", { status: 200 });
}

function showProblem({ message, status, fields, waitSeconds }, retry) {
  const button = el("button", { type: "button" }, "Try again");
  button.addEventListener("click", retry);
  const details = Object.values(fields).flat();
  byId("problem").replaceChildren(
    el("p", {}, status === 0 ? message : `${message} (${status})`),
    el("ul", {}, ...details.map((text) => el("li", {}, text))),
    button,
  );
  byId("problem").hidden = false;
  if (waitSeconds !== undefined) countDown(button, waitSeconds, retry);
}

/** Waits as long as the API asks, and tries again by itself then. */
function countDown(button, seconds, retry) {
  const end = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left <= 0) retry();
    else button.textContent = `Trying again in ${left} s`;
  };
  button.disabled = true;
  waiting = setInterval(tick, 200);
  button.textContent = `Trying again in ${seconds} s`;
}

async function showLinks(signal) {
  byId("team").textContent = "";
  byId("links").replaceChildren();
  const { team } = await api.whoami({ signal });
  const links = await api.links({ signal });
  byId("team").textContent = `${team.name}: ${number(links.length)} links`;
  byId("links").replaceChildren(
    table(
      ["Link", "Type", "Clicks", "Conversions", "Revenue"],
      links.map(({ id, name, link_type, clicks_count, conversions_count, revenue }) => [
        linkButton(id, name),
        link_type.replace("_", " "),
        number(clicks_count),
        number(conversions_count),
        money(revenue),
      ]),
    ),
  );
}

function linkButton(id, name) {
  const button = el("button", { type: "button", "data-id": id }, name);
  button.addEventListener("click", () => {
    byId("link").hidden = true;
    load((signal) => showLink(id, signal));
  });
  return button;
}

/** Facts of a link, and its days. Nothing is shown until everything is there. */
async function showLink(id, signal) {
  const [{ data: link }, days] = await Promise.all([api.link(id, { signal }), readDays(id, {}, signal)]);
  byId("link-name").textContent = link.name;
  byId("facts").replaceChildren(
    facts([
      ["Id", link.id],
      ["Type", link.link_type.replace("_", " ")],
      ["Free days", link.free_trial_days === null ? "none" : number(link.free_trial_days)],
      ["Account", `${link.account.display_name} (@${link.account.username})`],
      ["Address", link.traffic_redirect_url],
      ["Created", moment(link.created_at)],
      ["Clicks", number(link.clicks_count)],
      ["Conversions", number(link.conversions_count)],
      ["Subscribers", number(link.subscribers_count)],
      ["Revenue", money(link.revenue)],
    ]),
  );
  showDays(id, days);
  byId("link").hidden = false;
  byId("link-name").focus();
}

/** Clicks, stats and the first page of conversions between two days; without days, of the API's own window. */
async function readDays(id, query, signal) {
  const [clicks, stats, conversions] = await Promise.all([
    api.clicks(id, { query: { ...query, limit: 1 }, signal }),
    api.stats(id, { query, signal }),
    api.conversions(id, { query: { ...query, limit: conversionsPerPage }, signal }),
  ]);
  return { clicks: clicks.data, stats: stats.data, conversions: conversions.data };
}

function showDays(id, { clicks, stats, conversions }) {
  const { date_start, date_end } = clicks.filters;
  const [first, last] = [date_start.slice(0, 10), date_end.slice(0, 10)];
  const total = clicks.summary.clicks_total;
  const form = byId("window");
  form.elements.date_start.value = first;
  form.elements.date_end.value = last;
  form.onsubmit = (event) => {
    event.preventDefault();
    const query = Object.fromEntries(new FormData(form));
    load(async (signal) => showDays(id, await readDays(id, query, signal)));
  };
  const days = clicks.chart.map(({ timestamp, clicks }) => ({ day: timestamp, count: clicks }));
  byId("clicks").replaceChildren(
    el("p", {}, `${number(total)} clicks from ${first} to ${last}`),
    barChart(days, { label: `Clicks per day from ${first} to ${last}`, first, last }),
  );
  byId("stats").replaceChildren(statsFacts(stats));
  showConversions(id, conversions);
}

function showConversions(id, { summary, rows, filters }) {
  const { conversions_total: total, subscribers_total, revenue_total } = summary;
  byId("conversions-total").textContent =
    `${number(total)} conversions, ${number(subscribers_total)} subscribers, ${money(revenue_total)}`;
  byId("conversions").replaceChildren(
    table(
      ["Time (UTC)", "Type", "Fan", "Gross", "Net", "Click", "Country"],
      rows.map(({ conversion_at, conversion_type, fan, amount_gross, amount_net, click }) => [
        moment(conversion_at),
        conversion_type.replaceAll("_", " "),
        fan?.username ?? "unknown",
        money(amount_gross),
        money(amount_net),
        click?.id ?? "unknown",
        click?.country_code ?? "unknown",
      ]),
    ),
  );
  const { offset, limit } = filters;
  const end = offset + rows.length;
  byId("range").textContent =
    rows.length === 0 ? "none" : `${number(offset + 1)} to ${number(end)} of ${number(total)}`;
  const turnTo = (next) =>
    load(async (signal) => {
      const { date_start, date_end } = filters;
      const query = { date_start, date_end, limit, offset: next };
      showConversions(id, (await api.conversions(id, { query, signal })).data);
    });
  byId("previous").disabled = offset === 0;
  byId("previous").onclick = () => turnTo(Math.max(0, offset - limit));
  byId("next").disabled = end >= total || rows.length === 0;
  byId("next").onclick = () => turnTo(offset + limit);
}
