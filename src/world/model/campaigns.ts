/** The campaigns of a link: where its clicks come from, and when. */
import { firstDay } from "./calendar.ts";
import { below, derive, fraction, pick } from "./hash.ts";
import { salts } from "./salts.ts";
import { vocabulary } from "./vocabulary.gen.ts";

/** An advertising network that adds a click id to its links. */
export type AdNetwork = "meta" | "google" | "tiktok" | "snapchat";

/** A campaign: the columns that its clicks share, and how strong it is from day to day. */
export interface Campaign {
  readonly referrer: string | null;
  readonly utm_source: string | null;
  readonly utm_medium: string | null;
  readonly utm_campaign: string | null;
  readonly utm_content: string | null;
  readonly utm_term: string | null;
  readonly aff_s1: string | null;
  readonly aff_s2: string | null;
  readonly aff_s3: string | null;
  readonly aff_s4: string | null;
  readonly aff_s5: string | null;
  /** The network whose click ids its clicks have. */
  readonly adNetwork: AdNetwork | null;
  /** Whether an outside tracker gives its clicks an id. */
  readonly tracked: boolean;
  /** How its weight changes from day to day. */
  readonly course: Course;
}

interface Course {
  /** Day of the first launch. Before it the campaign has no clicks. */
  readonly launch: number;
  /** Days from one launch to the next. */
  readonly everyDays: number;
  /** Weight between launches. */
  readonly calm: number;
  /** Weight that a launch adds. It falls to 0 in `fadeDays`. */
  readonly burst: number;
  readonly fadeDays: number;
}

interface Source {
  readonly utm_source: string | null;
  readonly utm_medium: string | null;
  readonly referrer: string | null | "host of the campaign";
  readonly adNetwork: AdNetwork | null;
  /** Whether the source sells search terms. */
  readonly terms?: true;
}

const sources: readonly Source[] = [
  { utm_source: "google", utm_medium: "cpc", referrer: "google.com", adNetwork: "google", terms: true },
  { utm_source: "facebook", utm_medium: "paid_social", referrer: "l.facebook.com", adNetwork: "meta" },
  { utm_source: "instagram", utm_medium: "paid_social", referrer: "l.instagram.com", adNetwork: "meta" },
  { utm_source: "tiktok", utm_medium: "paid_social", referrer: "tiktok.com", adNetwork: "tiktok" },
  { utm_source: "snapchat", utm_medium: "paid_social", referrer: "snapchat.com", adNetwork: "snapchat" },
  { utm_source: "x", utm_medium: "social", referrer: "t.co", adNetwork: null },
  { utm_source: "reddit", utm_medium: "social", referrer: "reddit.com", adNetwork: null },
  { utm_source: "newsletter", utm_medium: "email", referrer: null, adNetwork: null },
  { utm_source: "partner", utm_medium: "referral", referrer: "host of the campaign", adNetwork: null },
];

const direct: Source = { utm_source: null, utm_medium: null, referrer: null, adNetwork: null };

/** The campaigns of a link: three to six. The first runs from the first day on, the second is direct traffic. */
export function campaignsOf(linkHash: number): readonly Campaign[] {
  const rotation = derive(linkHash, salts.linkFirstSource);
  return Array.from({ length: 3 + below(4, derive(linkHash, salts.linkCampaignCount)) }, (_, index) => {
    const source =
      index === 1 ? direct : (sources[((rotation >>> 0) + index * 2) % sources.length] as Source);
    return campaign(source, derive(linkHash, salts.linkCampaign + index), index);
  });
}

/** The weight of a campaign on a day. */
export function weightOn({ launch, everyDays, calm, burst, fadeDays }: Course, day: number): number {
  if (day < launch) return 0;
  const age = (day - launch) % everyDays;
  return calm + (age < fadeDays ? burst * (1 - age / fadeDays) : 0);
}

/** Its weight on an average day after its launch. */
export function meanWeight({ everyDays, calm, burst, fadeDays }: Course): number {
  return calm + (burst * fadeDays) / 2 / everyDays;
}

function campaign(source: Source, hash: number, index: number): Campaign {
  const { referrer, utm_source, utm_medium, adNetwork, terms } = source;
  const [colour, animal] = [
    pick(vocabulary.colours, derive(hash, salts.campaignColour)),
    pick(vocabulary.animals, derive(hash, salts.campaignAnimal)),
  ];
  const name = utm_source && `${colour} ${animal}`;
  const creative = pick(vocabulary.creatives, derive(hash, salts.campaignCreative));
  const depth = utm_source ? below(6, derive(hash, salts.campaignDepth)) : 0;
  return {
    referrer:
      referrer === "host of the campaign"
        ? pick(vocabulary.hosts, derive(hash, salts.campaignReferrer))
        : referrer,
    utm_source,
    utm_medium,
    utm_campaign: name?.replaceAll(" ", "_") ?? null,
    utm_content: name && creative,
    utm_term: terms ? pick(vocabulary.terms, derive(hash, salts.campaignTerm)) : null,
    aff_s1: depth > 0 && name ? name.replaceAll(" ", "-") : null,
    aff_s2: depth > 1 ? creative : null,
    aff_s3: depth > 2 ? `zone-${below(100, derive(hash, salts.campaignZone))}` : null,
    aff_s4: depth > 3 ? `pub${1000 + below(9000, derive(hash, salts.campaignPublisher))}` : null,
    aff_s5: depth > 4 ? `v${1 + below(5, derive(hash, salts.campaignVersion))}` : null,
    adNetwork,
    tracked: depth > 0,
    course: course(hash, index),
  };
}

function course(hash: number, index: number): Course {
  const everyDays = 120 + below(240, derive(hash, salts.campaignEveryDays));
  return {
    launch: index < 2 ? firstDay : firstDay + below(600, derive(hash, salts.campaignLaunch)),
    everyDays,
    calm: 0.15 + 0.25 * fraction(derive(hash, salts.campaignCalm)),
    burst: 0.2 + 0.8 * fraction(derive(hash, salts.campaignBurst)),
    fadeDays: 20 + below(60, derive(hash, salts.campaignFadeDays)),
  };
}
