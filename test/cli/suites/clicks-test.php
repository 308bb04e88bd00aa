<?php
// A test in plain PHP: every click of January is read once.
$base = getenv('ONLY_FANS_API_BASE_URL');
$context = stream_context_create(['http' => ['header' => 'Authorization: Bearer ' . getenv('ONLYFANSAPI_API_KEY')]]);
$ids = [];
do {
    $query = 'date_start=2026-01-01&date_end=2026-01-31&limit=500&offset=' . count($ids);
    $body = @file_get_contents("$base/api/smart-links/eveniet/clicks?$query", false, $context);
    if ($body === false) {
        fwrite(STDERR, "no page\n");
        exit(1);
    }
    $data = json_decode($body, true)['data'];
    $rows = $data['rows'];
    array_push($ids, ...array_column($rows, 'id'));
    $total = $data['summary']['clicks_total'];
} while ($rows !== [] && count($ids) < $total);
if (count(array_unique($ids)) !== $total) {
    fwrite(STDERR, count($ids) . " of $total\n");
    exit(1);
}
echo "ok\n";
