"""`python3 independent-count.py LOG FROM_DAY DAYS`: what the bill must say, counted from the action log by other means.

Shares nothing with the system under test: no code, no pseudonyms, no windows. Reads the log once, prints one JSON object:

  active_people   month -> distinct people with any action (bots do not count)
  counters        month -> counter -> sum
  resources       month -> sum over the days of the period of (distinct resources per hour, summed over 24 hours / 24), / days
  user_windows    distinct (server, quarter hour, user) with any action
  late            actions that were told in a later quarter hour than they happened
"""

import json
import sys
from collections import defaultdict
from datetime import datetime, timedelta, timezone

COUNTERS = {
    "login": "logins", "join": "bot_joins", "kube": "kube_requests", "sftp": "sftp_events",
    "session:ssh": "ssh_sessions", "session:git": "ssh_sessions", "session:ssh_port": "ssh_port_sessions",
    "session:k8s": "kube_sessions", "session:k8s_port": "kube_port_sessions", "session:db": "db_sessions",
    "session:app": "app_sessions", "session:app_mcp": "app_sessions", "session:app_tcp": "app_tcp_sessions",
    "session:desktop": "desktop_sessions", "session:linux_desktop": "linux_desktop_sessions",
}


def main(path, from_day, days):
    people = defaultdict(set)
    counters = defaultdict(lambda: defaultdict(int))
    seen = defaultdict(set)
    user_windows = set()
    late = 0
    months = {}
    with open(path, encoding="ascii") as log:
        for line in log:
            server, now, happened, action, name, kind = line.rstrip("\n").split("\t")
            quarter = int(happened) // 900_000
            if int(now) // 900_000 != quarter:
                late += 1
            if action == "heartbeat":
                seen[quarter // 4].add((kind, name))
                continue
            hour = quarter // 4
            month = months.get(hour)
            if month is None:
                month = months[hour] = datetime.fromtimestamp(hour * 3600, timezone.utc).strftime("%Y-%m")
            counters[month][COUNTERS[action]] += 1
            user_windows.add((server, quarter, name))
            if kind != "bot":
                people[month].add(name)

    first = datetime.fromisoformat(from_day).replace(tzinfo=timezone.utc)
    per_month = defaultdict(lambda: [0, 0])
    for offset in range(int(days)):
        day = first + timedelta(days=offset)
        hour = int(day.timestamp()) // 3600
        entry = per_month[day.strftime("%Y-%m")]
        entry[0] += sum(len(seen.get(hour + index, ())) for index in range(24))
        entry[1] += 1
    print(json.dumps({
        "active_people": {month: len(names) for month, names in sorted(people.items())},
        "counters": {month: dict(sorted(sums.items())) for month, sums in sorted(counters.items())},
        "resources": {month: round(total / 24 / count, 6) for month, (total, count) in sorted(per_month.items())},
        "user_windows": len(user_windows),
        "late": late,
    }))


main(*sys.argv[1:])
