-- Sends the requests of a file ("token path" a line) in turn, and prints what came of it on one line:
-- requests, microseconds, p50, p95, p99, max, answers from 400 on, errors of the connection.
local requests, next = {}, 0

function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local token, path = line:match("^(%S+) (%S+)$")
    requests[#requests + 1] = wrk.format("GET", path, { Authorization = "Bearer " .. token, ["Accept-Language"] = "nb" })
  end
  local pause = tonumber(os.getenv("PAUSE"))
  if pause > 0 then
    function delay() return math.floor(-math.log(1 - math.random()) * pause + 0.5) end
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %d %d %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(95), latency:percentile(99), latency.max, e.status, e.connect + e.read + e.write + e.timeout))
end
