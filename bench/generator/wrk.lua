-- Sends the paths of a file in turn, and prints one line of JSON at the end.
-- Usage: wrk ... -s wrk.lua URL -- PATHS_FILE

local requests = {}
local place = 0

function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path, { authorization = "Bearer bench" })
  end
end

function request()
  place = place % #requests + 1
  return requests[place]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(
    string.format(
      '\n{"responses":%d,"failed":%d,"seconds":%.6f,"p50Ms":%.3f,"p99Ms":%.3f}\n',
      summary.requests,
      errors.connect + errors.read + errors.write + errors.timeout + errors.status,
      summary.duration / 1e6,
      latency:percentile(50) / 1e3,
      latency:percentile(99) / 1e3
    )
  )
end
