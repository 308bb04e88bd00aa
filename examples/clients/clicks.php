<?php
// The same in PHP, with curl. Run: php clicks.php
const START = '2026-01-01T00:00:00Z';
const END = '2026-01-31T23:59:59Z';
const MOST_RETRIES = 3;

/** The body of a response. Repeats what may work the next time: no connection, 408, 429 and 5xx. */
function get(string $path): array
{
    $base = getenv('ONLY_FANS_API_BASE_URL') ?: 'https://app.onlyfansapi.com';
    for ($retry = 0; ; $retry++) {
        $wait = 0.5 * 2 ** $retry;
        $curl = curl_init($base . $path);
        curl_setopt_array($curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 60,
            CURLOPT_HTTPHEADER => ['Accept: application/json', 'Authorization: Bearer ' . getenv('ONLYFANSAPI_API_KEY')],
            CURLOPT_HEADERFUNCTION => function ($curl, $line) use (&$wait) {
                if (preg_match('/^retry-after: *(\d+)/i', $line, $match)) {
                    $wait = min((int) $match[1], 60);
                }
                return strlen($line);
            },
        ]);
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        $mayWorkLater = $body === false || in_array($status, [408, 429]) || $status >= 500;
        if ($mayWorkLater && $retry < MOST_RETRIES) {
            usleep((int) (1_000_000 * $wait));
            continue;
        }
        expect($status === 200, "$status: " . ($body ?: curl_error($curl)));
        return json_decode($body, true, flags: JSON_THROW_ON_ERROR);
    }
}

/** The clicks as of the first response, the newest first. */
function everyClick(string $link): array
{
    $clicks = [];
    $offset = 0;
    do {
        // http_build_query writes true as 1, which not every version of the API takes; the word is safer.
        $query = ['date_start' => START, 'date_end' => END, 'include_bots' => 'true', 'limit' => 1000, 'offset' => $offset];
        $page = get("/api/smart-links/$link/clicks?" . http_build_query($query))['data'] ?? null;
        expect(isset($page['rows']), 'a page without rows');
        $first ??= $page;
        $total = $page['summary']['clicks_total'];
        expect(is_int($total), 'the total is no number');
        // A limit may be cut down: `filters.limit` says to what. A page that is shorter than that has lost rows.
        $size = min($page['filters']['limit'], $total - $offset);
        expect(count($page['rows']) === $size, count($page['rows']) . " rows instead of $size at offset $offset");
        foreach ($page['rows'] as $click) {
            $time = timeOf($click);
            expect($time >= strtotime(START) && $time <= strtotime(END), "a click at {$click['created_at']}");
            $isAddress = preg_match('/^[\da-f.:]+$/i', $click['ip_address'] ?? '::') === 1;
            expect($isAddress, "the address {$click['ip_address']}");
            // New clicks come at the start of the list, so old ones move to later pages and come twice.
            $clicks[$click['id']] = $click;
        }
        $offset += count($page['rows']);
    } while ($offset < $total);
    expectCounts($clicks, $first, $page);
    usort($clicks, fn ($a, $b) => [timeOf($b), $b['id']] <=> [timeOf($a), $a['id']]);
    return $clicks;
}

/** New clicks may arrive while the pages are read: no count is below the first response or above the last one. */
function expectCounts(array $clicks, array $first, array $last): void
{
    [$least, $most] = [countsOf($first), countsOf($last)];
    $read = array_count_values(array_map(fn ($click) => gmdate('Y-m-d', timeOf($click)), $clicks));
    $read['all'] = count($clicks);
    foreach ($read + $most as $name => $_) {
        $count = $read[$name] ?? 0;
        $isRight = $count >= ($least[$name] ?? 0) && $count <= ($most[$name] ?? 0);
        expect($isRight, "$count different clicks instead of " . ($most[$name] ?? 0) . " ($name)");
    }
}

function countsOf(array $page): array
{
    return ['all' => $page['summary']['clicks_total']] + array_column($page['chart'], 'clicks', 'timestamp');
}

function timeOf(array $click): int
{
    expect(preg_match('/^[\dT:-]+(Z|[+-]\d\d:\d\d)$/', $click['created_at']) === 1, "a click at {$click['created_at']}");
    return strtotime($click['created_at']);
}

function expect(bool $isRight, string $message): void
{
    if (!$isRight) {
        fwrite(STDERR, "The API is wrong: $message.\n");
        exit(1);
    }
}

$clicks = everyClick('eveniet');
$people = array_filter($clicks, fn ($click) => !$click['is_bot'] && !$click['is_duplicate']);
echo count($clicks), ' ', count($people), ' ', $clicks[0]['id'] ?? '', ' ', $clicks[array_key_last($clicks)]['id'] ?? '', "\n";
