// The same in Java 17 or newer, with java.net.http. Run: java Clicks.java
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

public class Clicks {
    static final int MOST_RETRIES = 3;
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-01-31T23:59:59Z");
    static final String BASE =
        Objects.requireNonNullElse(System.getenv("ONLY_FANS_API_BASE_URL"), "https://app.onlyfansapi.com");
    // HTTP/2 would be tried by an upgrade in the first request.
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Click(String id, Instant at, String ip, boolean isBot, boolean isDuplicate) {}

    record Page(long total, long limit, Map<String, Long> counts, List<Click> rows) {}

    public static void main(String[] arguments) throws InterruptedException {
        List<Click> clicks = everyClick("eveniet");
        long people = clicks.stream().filter(click -> !click.isBot() && !click.isDuplicate()).count();
        String newest = clicks.isEmpty() ? "" : clicks.get(0).id();
        String oldest = clicks.isEmpty() ? "" : clicks.get(clicks.size() - 1).id();
        System.out.println(clicks.size() + " " + people + " " + newest + " " + oldest);
    }

    /** The clicks as of the first response, the newest first. */
    static List<Click> everyClick(String link) throws InterruptedException {
        Map<String, Click> clicks = new HashMap<>();
        Page first = null;
        Page page;
        long offset = 0;
        do {
            String query = "?date_start=" + START + "&date_end=" + END + "&include_bots=true&limit=1000&offset=" + offset;
            page = pageOf(get("/api/smart-links/" + URLEncoder.encode(link, StandardCharsets.UTF_8) + "/clicks" + query));
            first = first == null ? page : first;
            // A limit may be cut down: filters.limit says to what. A page that is shorter than that has lost rows.
            long size = Math.min(page.limit(), page.total() - offset);
            expect(page.rows().size() == size, page.rows().size() + " rows instead of " + size + " at offset " + offset);
            for (Click click : page.rows()) {
                expect(!click.at().isBefore(START) && !click.at().isAfter(END), "a click at " + click.at());
                expect(click.ip().matches("(?i)[\\da-f.:]+"), "the address " + click.ip());
                // New clicks come at the start of the list, so old ones move to later pages and come twice.
                clicks.put(click.id(), click);
            }
            offset += page.rows().size();
        } while (offset < page.total());
        expectCounts(clicks.values().stream().toList(), first, page);
        Comparator<Click> order = Comparator.comparing(Click::at).thenComparing(Click::id);
        return clicks.values().stream().sorted(order.reversed()).toList();
    }

    /** New clicks may arrive while the pages are read: no count is below the first response or above the last one. */
    static void expectCounts(List<Click> clicks, Page first, Page last) {
        Map<String, Long> read = new HashMap<>(Map.of("all", (long) clicks.size()));
        for (Click click : clicks) {
            read.merge(click.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(), 1L, Long::sum);
        }
        HashSet<String> names = new HashSet<>(read.keySet());
        names.addAll(last.counts().keySet());
        for (String name : names) {
            long count = read.getOrDefault(name, 0L);
            long least = first.counts().getOrDefault(name, 0L);
            long most = last.counts().getOrDefault(name, 0L);
            expect(count >= least && count <= most, count + " different clicks instead of " + most + " (" + name + ")");
        }
    }

    /** The body of a response. Repeats what may work the next time: no connection, 408, 429 and 5xx. */
    static String get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + System.getenv("ONLYFANSAPI_API_KEY"))
            .build();
        for (int retry = 0; ; retry++) {
            double seconds = 0.5 * (1 << retry);
            String failure;
            boolean mayWorkLater = true;
            try {
                HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == 200) return response.body();
                failure = status + ": " + response.body();
                mayWorkLater = status == 408 || status == 429 || status >= 500;
                String after = response.headers().firstValue("retry-after").orElse("");
                if (after.matches("\\d{1,9}")) seconds = Math.min(Integer.parseInt(after), 60);
            } catch (IOException error) {
                failure = error.toString();
            }
            if (!mayWorkLater || retry == MOST_RETRIES) fail(failure);
            Thread.sleep((long) (1000 * seconds));
        }
    }

    static Page pageOf(String body) {
        try {
            Map<?, ?> data = (Map<?, ?>) ((Map<?, ?>) new Json(body).parse()).get("data");
            long total = (Long) ((Map<?, ?>) data.get("summary")).get("clicks_total");
            Map<String, Long> counts = new HashMap<>(Map.of("all", total));
            for (Object point : (List<?>) data.get("chart")) {
                counts.put((String) ((Map<?, ?>) point).get("timestamp"), (Long) ((Map<?, ?>) point).get("clicks"));
            }
            List<Click> rows = ((List<?>) data.get("rows")).stream().map(row -> clickOf((Map<?, ?>) row)).toList();
            return new Page(total, (Long) ((Map<?, ?>) data.get("filters")).get("limit"), counts, rows);
        } catch (RuntimeException error) {
            fail("The API is wrong: the body has another form: " + error);
            throw error;
        }
    }

    static Click clickOf(Map<?, ?> row) {
        // A time without a zone is refused.
        Instant at = OffsetDateTime.parse((String) row.get("created_at")).toInstant();
        String ip = Objects.requireNonNullElse((String) row.get("ip_address"), "::");
        return new Click((String) row.get("id"), at, ip, (Boolean) row.get("is_bot"), (Boolean) row.get("is_duplicate"));
    }

    static void expect(boolean isRight, String message) {
        if (!isRight) fail("The API is wrong: " + message + ".");
    }

    static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    /** Reads JSON, as Java has nothing for it. A project has Jackson or Gson instead. */
    static class Json {
        final String text;
        int at = 0;

        Json(String text) {
            this.text = text;
        }

        Object parse() {
            Object value = value();
            if (next() != 0) throw new IllegalArgumentException("more than one value");
            return value;
        }

        /** The next character that is no space; 0 at the end. */
        char next() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
            return at < text.length() ? text.charAt(at) : 0;
        }

        boolean take(char wanted) {
            if (next() != wanted) return false;
            at++;
            return true;
        }

        void need(char wanted) {
            if (!take(wanted)) throw new IllegalArgumentException("no " + wanted + " at " + at);
        }

        Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        Map<String, Object> object() {
            Map<String, Object> members = new HashMap<>();
            need('{');
            if (take('}')) return members;
            do {
                next();
                String name = string();
                need(':');
                members.put(name, value());
            } while (take(','));
            need('}');
            return members;
        }

        List<Object> list() {
            List<Object> items = new ArrayList<>();
            need('[');
            if (take(']')) return items;
            do items.add(value()); while (take(','));
            need(']');
            return items;
        }

        String string() {
            StringBuilder read = new StringBuilder();
            need('"');
            while (text.charAt(at) != '"') {
                char one = text.charAt(at++);
                if (one == '\\') {
                    one = text.charAt(at++);
                    int known = "bfnrt".indexOf(one);
                    if (known >= 0) one = "\b\f\n\r\t".charAt(known);
                    if (one == 'u') one = (char) Integer.parseInt(text.substring(at, at += 4), 16);
                }
                read.append(one);
            }
            at++;
            return read.toString();
        }

        Object word() {
            int from = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(from, at);
            return switch (word) {
                case "null" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
            };
        }
    }
}
