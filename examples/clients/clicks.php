<?php
// The same in PHP, with curl. Run: php clicks.php
$base = getenv('ONLY_FANS_API_BASE_URL') ?: 'https://app.onlyfansapi.com';
$limit = 1000;
$rows = [];
do {
    // http_build_query writes true as 1, which the sandbox takes too; the word is safer.
    $query = http_build_query([
        'date_start' => '2026-01-01T00:00:00Z',
        'date_end' => '2026-01-31T23:59:59Z',
        'include_bots' => 'true',
        'limit' => $limit,
        'offset' => count($rows),
    ]);
    $curl = curl_init("$base/api/smart-links/eveniet/clicks?$query");
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 60,
        CURLOPT_HTTPHEADER => ['Accept: application/json', 'Authorization: Bearer ' . getenv('ONLYFANSAPI_API_KEY')],
    ]);
    $body = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
    if ($status !== 200) {
        fwrite(STDERR, "$status: " . ($body ?: curl_error($curl)) . "\n");
        exit(1);
    }
    $page = json_decode($body, true, flags: JSON_THROW_ON_ERROR)['data']['rows'];
    array_push($rows, ...$page);
} while (count($page) === $limit);

echo count($rows), ' ', $rows[0]['id'] ?? '', ' ', $rows[array_key_last($rows)]['id'] ?? '', "\n";
