/** User agents of people. The columns that describe a user agent are made with it, so they agree. */

import { dayOfDate } from "../model/calendar.ts";
import { chromeReleases, iosReleases, newestOn, type Release } from "./browser-releases.ts";

/** A visiting program, as the columns of a row show it. */
export interface Agent {
  readonly user_agent: string;
  readonly browser_device_type: "Desktop" | "Mobile" | "Tablet" | "Bot";
  readonly browser_name: string;
  readonly browser_family: string;
  /** Null when the user agent names no operating system. */
  readonly browser_platform: string | null;
}

/** Makes the user agent of a browser in one of its versions. */
export type AgentOf = (release: Release) => Agent;

export const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const mac = "Macintosh; Intel Mac OS X 10_15_7";
const windows = "Windows NT 10.0; Win64; x64";
export const linux = "X11; Linux x86_64";
// Chrome tells the same system and model on every Android phone and tablet.
const android = "Linux; Android 10; K";

export const chromeWindows = chrome(windows, "Windows");
export const chromeMac = chrome(mac, "macOS");
export const chromeLinux = chrome(linux, "Linux");

function chrome(system: string, platform: string): AgentOf {
  return ({ version }) =>
    agent(
      ["Desktop", platform, "Chrome", "Chrome"],
      `${system}) ${webkit} Chrome/${version}.0.0.0 Safari/537.36`,
    );
}

export const edge: AgentOf = ({ version }) =>
  agent(
    ["Desktop", "Windows", "Edge", "Edge"],
    `${windows}) ${webkit} Chrome/${version}.0.0.0 Safari/537.36 Edg/${version}.0.0.0`,
  );

export const opera: AgentOf = ({ version, details: [chromeVersion] }) =>
  agent(
    ["Desktop", "Windows", "Opera", "Opera"],
    `${windows}) ${webkit} Chrome/${chromeVersion}.0.0.0 Safari/537.36 OPR/${version}.0.0.0`,
  );

export const firefoxWindows = firefox(windows, "Windows");
export const firefoxLinux = firefox(linux, "Linux");

function firefox(system: string, platform: string): AgentOf {
  return ({ version }) =>
    agent(
      ["Desktop", platform, "Firefox", "Firefox"],
      `${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
    );
}

export const macSafari: AgentOf = ({ version }) =>
  agent(
    ["Desktop", "macOS", "Safari", "Safari"],
    `${mac}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`,
  );

export const firefoxAndroid: AgentOf = ({ version }) =>
  agent(
    ["Mobile", "Android", "Firefox Mobile", "Firefox"],
    `Android 14; Mobile; rv:${version}.0) Gecko/${version}.0 Firefox/${version}.0`,
  );

export const chromePhone: AgentOf = ({ version }) =>
  agent(
    ["Mobile", "Android", "Chrome Mobile", "Chrome"],
    `${android}) ${webkit} Chrome/${version}.0.0.0 Mobile Safari/537.36`,
  );

export const chromeTablet: AgentOf = ({ version }) =>
  agent(
    ["Tablet", "Android", "Chrome", "Chrome"],
    `${android}) ${webkit} Chrome/${version}.0.0.0 Safari/537.36`,
  );

export const samsung: AgentOf = ({ version, details: [chromeVersion] }) =>
  agent(
    ["Mobile", "Android", "Samsung Internet", "Samsung Internet"],
    `${android}) ${webkit} SamsungBrowser/${version} Chrome/${chromeVersion}.0.0.0 Mobile Safari/537.36`,
  );

export const iphoneSafari: AgentOf = ({ version, details: [os] }) =>
  agent(["Mobile", "iOS", "Mobile Safari", "Safari"], `${iphone(os)} Version/${version} ${mobileSafari}`);

export const ipadSafari: AgentOf = ({ version, details: [os] }) =>
  agent(
    ["Tablet", "iOS", "Mobile Safari", "Safari"],
    `iPad; CPU OS ${os} ${likeMac} Version/${version} ${mobileSafari}`,
  );

/** The last number of the version is made up. */
export const chromeIos: AgentOf = ({ version, day, details: [branch] }) =>
  agent(
    ["Mobile", "iOS", "Chrome Mobile iOS", "Chrome"],
    `${iphone(iosOn(day))} CriOS/${version}.0.${branch}.52 ${mobileSafari}`,
  );

export const instagramIos: AgentOf = ({ version, day }) => {
  const os = iosOn(day);
  const device = `iPhone14,5; iOS ${os}; en_US; en; scale=3.00; 1170x2532; ${instagramBuild(version)}`;
  return agent(
    ["Mobile", "iOS", "Instagram", "Instagram"],
    `${iphone(os)} Mobile/15E148 Instagram ${version}.0.2.26.101 (${device})`,
  );
};

export const tiktokIos: AgentOf = ({ version, day }) =>
  agent(
    ["Mobile", "iOS", "TikTok", "TikTok"],
    `${iphone(iosOn(day))} Mobile/15E148 musical_ly_${version} JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US`,
  );

export const instagramAndroid: AgentOf = ({ version, day }) => {
  const {
    version: major,
    details: [branch],
  } = newestOn(chromeReleases, day);
  const [os, build] = day < oneUi7 ? ["14", "UP1A.231005.007"] : ["15", "AP3A.240905.015.A2"];
  const device = `${os === "14" ? 34 : 35}/${os}; 480dpi; 1080x2115; samsung; SM-S911B; dm1q; qcom; en_US; ${instagramBuild(version)}`;
  return agent(
    ["Mobile", "Android", "Instagram", "Instagram"],
    `Linux; Android ${os}; SM-S911B Build/${build}; wv) ${webkit} Version/4.0 Chrome/${major}.0.${branch}.52 Mobile Safari/537.36 Instagram ${version}.0.2.34.111 Android (${device})`,
  );
};

/** When the phone of `instagramAndroid` got Android 15. */
const oneUi7 = dayOfDate(2025, 5, 1);

/** About the numbers of real builds. */
function instagramBuild(version: string): number {
  return 1_757_000 * Number(version) + 339_486;
}

const likeMac = "like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const mobileSafari = "Mobile/15E148 Safari/604.1";

function iphone(os: string | undefined): string {
  return `iPhone; CPU iPhone OS ${os} ${likeMac}`;
}

function iosOn(day: number): string | undefined {
  return newestOn(iosReleases, day).details[0];
}

type Description = readonly [
  device: Agent["browser_device_type"],
  platform: string,
  name: string,
  family: string,
];

export function agent([device, platform, name, family]: Description, text: string): Agent {
  return {
    user_agent: `Mozilla/5.0 (${text}`,
    browser_device_type: device,
    browser_name: name,
    browser_family: family,
    browser_platform: platform,
  };
}
