-- For wrk: ask for the addresses of one recorded visit, over and over, and stop after a number of requests.
-- Arguments: the recording (a line "path" or "path tag" for each request), and the most requests a thread may
-- send. The last line that is printed is JSON.

local visit, position, left = {}, 0, 0

function init(args)
  for line in io.lines(args[1]) do
    local path, tag = line:match("^(%S+)%s*(.*)$")
    local headers = { ["Accept-Encoding"] = "gzip, deflate, br" }
    if tag ~= "" then headers["If-None-Match"] = tag end
    visit[#visit + 1] = wrk.format("GET", path, headers)
  end
  left = tonumber(args[2])
end

function request()
  left = left - 1
  if left <= 0 then wrk.thread:stop() end
  position = position % #visit + 1
  return visit[position]
end

function done(summary, latency)
  local wrong = summary.errors
  print(string.format(
    '{"requests":%d,"seconds":%.6f,"bytes":%d,"errors":%d,"median_ms":%.3f,"slow_ms":%.3f}',
    summary.requests, summary.duration / 1e6, summary.bytes,
    wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
