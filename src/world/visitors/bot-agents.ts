/**
 * User agents of bots: crawlers, link previews, scripts. Users of the live API recognise them by `facebook`, `telegram`
 * or `crawler` in the name or family of the browser, or by `meta-externalads` in the user agent (observed).
 */
import { dayOfDate } from "../model/calendar.ts";
import { type Agent, type AgentOf, agent, linux, webkit } from "./user-agents.ts";

export const unchangingBots: readonly Agent[] = [
  bot("Googlebot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
  bot("Googlebot", "Googlebot/2.1 (+http://www.google.com/bot.html)"),
  bot("bingbot", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"),
  bot("Twitterbot", "Twitterbot/1.0"),
  bot("TelegramBot", "TelegramBot (like TwitterBot)", "Telegram"),
  bot("Discordbot", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)"),
  bot("Slackbot", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"),
  bot("LinkedInBot", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)"),
  bot("AhrefsBot", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)"),
  bot("Bytespider", "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)"),
];

export const facebookBot = bot(
  "Facebook Crawler",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Facebook",
);

/** The crawler for advertisements. Its name alone says nothing of Facebook. */
export const metaAdsBot = bot(
  "Meta Ads",
  "meta-externalads/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
  "Meta",
);

/** The first day of `metaAdsBot` (assumed). */
export const metaAdsDay = dayOfDate(2025, 1, 1);

export const requestsBot: AgentOf = ({ version }) => bot("Python Requests", `python-requests/${version}`);

export const headlessChrome: AgentOf = ({ version }) =>
  agent(
    ["Bot", "Linux", "HeadlessChrome", "Crawler"],
    `${linux}) ${webkit} HeadlessChrome/${version}.0.0.0 Safari/537.36`,
  );

function bot(name: string, text: string, family = "Crawler"): Agent {
  return {
    user_agent: text,
    browser_device_type: "Bot",
    browser_name: name,
    browser_family: family,
    browser_platform: null,
  };
}
