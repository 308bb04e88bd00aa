/** Words that are public: those of openapi.yaml, of HTTP, and of the programs that everybody uses. */
import { document } from "../../../openapi/generated/document.gen.ts";

/** Whether a word may stay as it is in a sentence or a user agent. */
export function isPublicWord(text: string): boolean {
  return publicWords().has(text.toLowerCase()) || isReserved(text);
}

/** An id or key that the sandbox reserves for a scenario, such as `test_404`. Whoever uses it hides nothing. */
export function isReserved(text: string): boolean {
  const [prefix, ...parts] = text.replace(/^ofapi_/, "").split("_");
  if (prefix !== "test" || parts.length === 0) return false;
  return parts.every((part) => /^\d{1,4}$/.test(part) || publicWords().has(part));
}

let known: ReadonlySet<string> | undefined;

function publicWords(): ReadonlySet<string> {
  known ??= new Set(
    [
      ...(JSON.stringify(document)
        .toLowerCase()
        .match(/(?<![a-z0-9_])[a-z_]{1,24}(?![a-z0-9_])/g) ?? []),
      ...further.trim().toLowerCase().split(/\s+/),
    ].filter((word) => !names.has(word)),
  );
  return known;
}

/** Words of the document's prose and examples that are names of people more often than anything else in a response. */
const names = new Set(["autumn", "mark", "may", "robin", "said", "winter"]);

const further = `
  GET HEAD POST PUT PATCH DELETE OPTIONS Allow Bearer realm scheme invalid_token
  application text html plain xml problem json charset utf iso ascii q gzip
  standard full deep custom alpha beta rc next dev
  true false yes no on off maybe abc banana nonsense not a date never tomorrow yesterday null none nan many sometimes
  empty one only bots duplicates nulls unicode unknown fields huge slow reset truncated malformed flaky
  expired forbidden credits rate limited
  bad gateway server error service unavailable timeout time out too many requests internal method allowed request
  any begin begins reserved ids unexpected missing after before between greater less than equal
  scenario seed now kit_probe delay fault code test_ ofapi_test_
  Mozilla AppleWebKit WebKit KHTML like Gecko 20100101 compatible rv U K
  Windows NT Win64 WOW64 x64 x86_64 x86 i686 Macintosh Intel Mac OS X macOS Linux X11 Ubuntu Fedora Android iOS iPadOS
  iPhone iPad iPod CPU Mobile Tablet Desktop Phone TV Console Wearable Bot Spider Other Unknown CrOS ChromeOS Chrome-OS
  Chrome Chromium HeadlessChrome CriOS Safari Version 15E148 Firefox FxiOS Focus Edge Edg EdgA EdgiOS Opera OPR OPT OPiOS
  Mini Brave Vivaldi DuckDuckGo Ddg SamsungBrowser Samsung Internet Browser UCBrowser YaBrowser Yandex MSIE Trident
  Explorer IE Silk Webview wv Nintendo PlayStation Xbox Pixel SM SAMSUNG
  Instagram Facebook FBAN FBAV FBIOS FB4A Messenger TikTok musical_ly Snapchat Twitter Pinterest Reddit LinkedIn
  Telegram WhatsApp Discord Slack Line WeChat MicroMessenger GSA
  Googlebot bingbot facebookexternalhit Twitterbot TelegramBot Discordbot Slackbot LinkExpanding LinkedInBot AhrefsBot
  Bytespider bytedance spider feedback SemrushBot PetalBot Applebot YandexBot DuckDuckBot Baiduspider GPTBot ClaudeBot
  python requests curl wget node fetch axios okhttp Go http client Apache HttpClient Java PostmanRuntime undici
  google facebook bing linkedin slack discordapp ahrefs robot robots bot htm php externalhit_uatext com www api https
`;
