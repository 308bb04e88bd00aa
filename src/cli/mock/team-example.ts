/** What `smart-links init` writes. */
export const teamExample = `# yaml-language-server: $schema=./node_modules/smart-links-kit/smart-links.schema.json
# A team of your own for the sandbox: smart-links mock --team smart-links.yaml
# Clicks, stats and conversions of its links are invented, and follow from what is written here.

team: Sunrise Agency

# Accounts that links lead to. Leave them out, and the sandbox invents four.
accounts:
  - username: anna_sunrise
    name: Anna
    price: 9.99 # dollars of a subscription
  - username: bella_sunrise
    name: Bella
    price: 14.99

links:
  - id: anna-instagram-bio
    name: Instagram bio
    account: anna_sunrise # the first account when left out
    created: 2025-03-01 # no click is older
    tags: [Instagram, Evergreen]
    clicks_per_day: 250
    campaigns: # where clicks come from; leave them out, and the sandbox invents some
      - utm_source: instagram
        utm_medium: social
        utm_campaign: summer_2025
        referrer: l.instagram.com
        ad_network: meta # clicks have an fbclid
      - referrer: google.com

  - id: bella-free-week
    name: Free week on Reddit
    type: free_trial # tracking_link when left out
    free_trial_days: 7
    account: bella_sunrise
    tags: [Reddit, Promo]
    clicks_per_day: 40
`;
