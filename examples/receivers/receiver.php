<?php
/**
 * A receiver of postbacks in plain PHP. It joins conversions with clicks, whichever of them comes first, and counts a
 * conversion once, however often and in whatever order it is posted.
 *
 * Run: STORE=/tmp/conversions.json php -S 127.0.0.1:4030 receiver.php
 * The URL of the postback: http://127.0.0.1:4030/postback?click_id={click_id}&external_click_id={external_click_id}
 *   &type={conversion_type}&fan={fan_onlyfans_id}&at={conversion_at}&amount={amount_gross}
 */

declare(strict_types=1);

$file = fopen(getenv('STORE') ?: sys_get_temp_dir() . '/conversions.json', 'c+');
// One request at a time reads and writes the store.
flock($file, LOCK_EX);
$store = json_decode(stream_get_contents($file) ?: '', true) ?? ['clicks' => [], 'own' => [], 'conversions' => []];

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
match ($path) {
    '/postback' => receive($store),
    '/clicks' => import($store),
    '/joined' => show($store),
    default => http_response_code(404),
};

ftruncate($file, 0);
rewind($file);
fwrite($file, json_encode($store));
fclose($file);

function receive(array &$store): void
{
    $get = fn (string $name): string => is_string($_GET[$name] ?? null) ? $_GET[$name] : '';
    [$click, $own, $type, $fan, $at] = array_map($get, ['click_id', 'external_click_id', 'type', 'fan', 'at']);
    if ($type === '' || $at === '' || ($click === '' && $own === '')) {
        http_response_code(400);
        return;
    }
    $key = json_encode([$click !== '' ? $click : $own, $type, $at]);
    // A conversion that is posted again replaces itself.
    $store['conversions'][$key] = [
        'click_id' => $click,
        'external_click_id' => $own,
        'type' => $type,
        'fan' => $fan,
        'at' => $at,
        'amount' => (float) $get('amount'),
    ];
    http_response_code(204);
}

/** Rows of the clicks that the API lists. Clicks that come again replace themselves. */
function import(array &$store): void
{
    foreach (json_decode(file_get_contents('php://input'), true) as $click) {
        $store['clicks'][$click['id']] = true;
        if ($click['external_click_id'] !== null) {
            $store['own'][$click['external_click_id']] = $click['id'];
        }
    }
    http_response_code(204);
}

/** The clicks that led to conversions, and the conversions whose clicks are not imported yet. */
function show(array $store): void
{
    [$joined, $waiting] = [[], []];
    $conversions = array_values($store['conversions']);
    // Calls come in any order: the time of the conversion decides.
    usort($conversions, fn (array $a, array $b): int => strcmp($a['at'] . $a['type'], $b['at'] . $b['type']));
    foreach ($conversions as $conversion) {
        $id = $store['own'][$conversion['external_click_id']] ?? $conversion['click_id'];
        if (!isset($store['clicks'][$id])) {
            $waiting[] = $conversion;
            continue;
        }
        $joined[$id][] = array_intersect_key($conversion, ['type' => 0, 'at' => 0, 'amount' => 0]);
    }
    header('content-type: application/json');
    echo json_encode(['joined' => (object) $joined, 'waiting' => $waiting]);
}
