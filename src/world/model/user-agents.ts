/** The programs that visit. A user agent and the columns that describe it are made together, so they agree. */

/** A visiting program, as the columns of a row show it. */
export interface Agent {
  readonly user_agent: string;
  readonly browser_device_type: string;
  readonly browser_name: string;
  readonly browser_family: string;
  /** Null when the user agent names no operating system. */
  readonly browser_platform: string | null;
}

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const mac = "Macintosh; Intel Mac OS X 10_15_7";
const windows = "Windows NT 10.0; Win64; x64";
const linux = "X11; Linux x86_64";
const iphones = ["17_6_1", "18_5", "18_7", "26_1"];
const ipads = ["17_6", "18_6"];
const androids = ["10; K", "14; SM-S921B", "15; Pixel 9", "16; SM-A566B"];

/** Browsers of people, common ones listed several times. */
export const browsers: readonly Agent[] = [
  ...iphones.flatMap((os) => [safari("Mobile", "iPhone", os), safari("Mobile", "iPhone", os), instagram(os)]),
  ...ipads.map((os) => safari("Tablet", "iPad", os)),
  chromeIos("18_7", "142.0.7444.148"),
  ...androids.flatMap((os) => [chromeMobile(os, "137.0.0.0"), chromeMobile(os, "142.0.0.0")]),
  samsung("15; SAMSUNG SM-S931B", "28.0"),
  firefoxMobile("15", "144.0"),
  ...["131.0.0.0", "138.0.0.0", "142.0.0.0"].flatMap((version) => [
    chrome(windows, "Windows", version),
    chrome(mac, "macOS", version),
  ]),
  chrome(linux, "Linux", "142.0.0.0"),
  edge("141.0.0.0"),
  opera("124.0.0.0"),
  firefox(windows, "Windows", "144.0"),
  firefox(linux, "Linux", "140.0"),
  desktopSafari("18.6"),
  desktopSafari("26.1"),
];

/** Programs that say that they are bots: crawlers, link previews, scripts. */
export const bots: readonly Agent[] = [
  bot("Googlebot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
  bot("Googlebot", "Googlebot/2.1 (+http://www.google.com/bot.html)"),
  bot("bingbot", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"),
  bot("facebookexternalhit", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"),
  bot("Twitterbot", "Twitterbot/1.0"),
  bot("TelegramBot", "TelegramBot (like TwitterBot)"),
  bot("Discordbot", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)"),
  bot("Slackbot", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"),
  bot("LinkedInBot", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)"),
  bot("AhrefsBot", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)"),
  bot("Bytespider", "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)"),
  bot("Python Requests", "python-requests/2.32.5"),
  headless("142.0.0.0"),
];

/** Both, browsers first. */
export const agents: readonly Agent[] = [...browsers, ...bots];

function agent(device: string, platform: string, name: string, family: string, text: string): Agent {
  return {
    user_agent: `Mozilla/5.0 (${text}`,
    browser_device_type: device,
    browser_name: name,
    browser_family: family,
    browser_platform: platform,
  };
}

function bot(name: string, text: string): Agent {
  return {
    user_agent: text,
    browser_device_type: "Bot",
    browser_name: name,
    browser_family: name,
    browser_platform: null,
  };
}

function headless(version: string): Agent {
  const text = `${linux}) ${webkit} HeadlessChrome/${version} Safari/537.36`;
  return agent("Bot", "Linux", "HeadlessChrome", "Chrome", text);
}

function chrome(system: string, platform: string, version: string): Agent {
  return agent(
    "Desktop",
    platform,
    "Chrome",
    "Chrome",
    `${system}) ${webkit} Chrome/${version} Safari/537.36`,
  );
}

function edge(version: string): Agent {
  const text = `${windows}) ${webkit} Chrome/${version} Safari/537.36 Edg/${version}`;
  return agent("Desktop", "Windows", "Edge", "Edge", text);
}

function opera(version: string): Agent {
  const text = `${windows}) ${webkit} Chrome/140.0.0.0 Safari/537.36 OPR/${version}`;
  return agent("Desktop", "Windows", "Opera", "Opera", text);
}

function firefox(system: string, platform: string, version: string): Agent {
  const text = `${system}; rv:${version}) Gecko/20100101 Firefox/${version}`;
  return agent("Desktop", platform, "Firefox", "Firefox", text);
}

function firefoxMobile(os: string, version: string): Agent {
  const text = `Android ${os}; Mobile; rv:${version}) Gecko/${version} Firefox/${version}`;
  return agent("Mobile", "Android", "Firefox Mobile", "Firefox", text);
}

function desktopSafari(version: string): Agent {
  const text = `${mac}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;
  return agent("Desktop", "macOS", "Safari", "Safari", text);
}

function safari(device: string, model: string, os: string): Agent {
  const text = `${apple(model, os)} Version/${os.replace("_", ".").replace(/_.*/, "")} Mobile/15E148 Safari/604.1`;
  return agent(device, "iOS", "Mobile Safari", "Safari", text);
}

function instagram(os: string): Agent {
  return agent(
    "Mobile",
    "iOS",
    "Instagram",
    "Instagram",
    `${apple("iPhone", os)} Mobile/15E148 Instagram 407.0.0.23.70`,
  );
}

function chromeIos(os: string, version: string): Agent {
  const text = `${apple("iPhone", os)} CriOS/${version} Mobile/15E148 Safari/604.1`;
  return agent("Mobile", "iOS", "Chrome Mobile iOS", "Chrome", text);
}

function apple(model: string, os: string): string {
  const system = model === "iPad" ? `iPad; CPU OS ${os}` : `iPhone; CPU iPhone OS ${os}`;
  return `${system} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)`;
}

function chromeMobile(os: string, version: string): Agent {
  const text = `Linux; Android ${os}) ${webkit} Chrome/${version} Mobile Safari/537.36`;
  return agent("Mobile", "Android", "Chrome Mobile", "Chrome", text);
}

function samsung(os: string, version: string): Agent {
  const text = `Linux; Android ${os}) ${webkit} SamsungBrowser/${version} Chrome/130.0.0.0 Mobile Safari/537.36`;
  return agent("Mobile", "Android", "Samsung Internet", "Samsung Internet", text);
}
