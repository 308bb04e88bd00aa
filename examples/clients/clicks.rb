# The same in Ruby, with net/http. Run: ruby clicks.rb
require "json"
require "net/http"
require "time"

BASE = ENV.fetch("ONLY_FANS_API_BASE_URL", "https://app.onlyfansapi.com")
HEADERS = {
  "Accept" => "application/json",
  # So that the length of the body is that of the header.
  "Accept-Encoding" => "identity",
  "Authorization" => "Bearer #{ENV.fetch("ONLYFANSAPI_API_KEY")}"
}
WINDOW = (Time.iso8601("2026-01-01T00:00:00Z")..Time.iso8601("2026-01-31T23:59:59Z"))
MOST_RETRIES = 3
NO_RESPONSE = [SystemCallError, IOError, Timeout::Error, Net::ProtocolError, Net::HTTPBadResponse]

def expect(is_right, message)
  abort "The API is wrong: #{message}." unless is_right
end

# One response. net/http would repeat a request once by itself, without waiting: max_retries 0 forbids that.
def send_request(uri)
  options = { use_ssl: uri.scheme == "https", open_timeout: 60, read_timeout: 60, max_retries: 0 }
  response = Net::HTTP.start(uri.host, uri.port, options) { |http| http.get(uri.request_uri, HEADERS) }
  # Where a connection breaks off, net/http takes what has come for the whole body.
  is_whole = response.body.to_s.bytesize >= response.content_length.to_i
  is_whole ? response : EOFError.new("the body broke off")
rescue *NO_RESPONSE => error
  error
end

# The body of a response. Repeats what may work the next time: no connection, 408, 429 and 5xx.
def get(path)
  (0..MOST_RETRIES).each do |retries|
    response = send_request(URI(BASE + path))
    is_response = response.is_a?(Net::HTTPResponse)
    status = is_response ? response.code.to_i : 0
    return JSON.parse(response.body) if status == 200

    may_work_later = !is_response || [408, 429].include?(status) || status >= 500
    abort(is_response ? "#{status}: #{response.body}" : response.message) if !may_work_later || retries == MOST_RETRIES
    seconds = is_response && Integer(response["retry-after"], exception: false)
    sleep([seconds || 0.5 * 2**retries, 60].min)
  end
end

def time_of(click)
  text = click["created_at"]
  expect(text.is_a?(String) && text.match?(/\A[\dT:-]+(Z|[+-]\d\d:\d\d)\z/), "a click at #{text}")
  Time.iso8601(text)
end

# The clicks as of the first response, the newest first.
def every_click(link)
  clicks, first, page, offset = {}, nil, nil, 0
  loop do
    query = { date_start: WINDOW.begin.iso8601, date_end: WINDOW.end.iso8601, include_bots: true, limit: 1000, offset: }
    page = get("/api/smart-links/#{link}/clicks?#{URI.encode_www_form(query)}").fetch("data")
    first ||= page
    rows, total = page["rows"], page["summary"]["clicks_total"]
    expect(total.is_a?(Integer), "the total is #{total.inspect}")
    # A limit may be cut down: `filters.limit` says to what. A page that is shorter than that has lost rows.
    size = [page["filters"]["limit"], total - offset].min
    expect(rows.size == size, "#{rows.size} rows instead of #{size} at offset #{offset}")
    rows.each do |click|
      expect(WINDOW.cover?(time_of(click)), "a click at #{click["created_at"]}")
      expect((click["ip_address"] || "::").match?(/\A[\da-f.:]+\z/i), "the address #{click["ip_address"]}")
      # New clicks come at the start of the list, so old ones move to later pages and come twice.
      clicks[click["id"]] = click
    end
    offset += rows.size
    break if offset >= total
  end
  expect_counts(clicks.values, first, page)
  clicks.values.sort_by { |click| [time_of(click), click["id"]] }.reverse
end

# New clicks may arrive while the pages are read: no count is below the first response or above the last one.
def expect_counts(clicks, first, last)
  least, most = counts_of(first), counts_of(last)
  read = clicks.map { |click| time_of(click).utc.strftime("%F") }.tally.merge("all" => clicks.size)
  (read.keys | most.keys).each do |name|
    count = read.fetch(name, 0)
    is_right = count.between?(least.fetch(name, 0), most.fetch(name, 0))
    expect(is_right, "#{count} different clicks instead of #{most[name]} (#{name})")
  end
end

def counts_of(page)
  days = page["chart"].to_h { |point| [point["timestamp"], point["clicks"]] }
  days.merge("all" => page["summary"]["clicks_total"])
end

clicks = every_click("eveniet")
people = clicks.reject { |click| click["is_bot"] || click["is_duplicate"] }
puts [clicks.size, people.size, clicks.first&.fetch("id"), clicks.last&.fetch("id")].join(" ")
