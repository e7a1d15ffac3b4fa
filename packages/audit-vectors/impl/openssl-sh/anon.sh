#!/usr/bin/env bash
# hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. bash, openssl, and the sed, tr, cut of any system.
# For test keys only: openssl takes the key as an argument, which every process of the machine can read.
set -euo pipefail
export LC_ALL=C

# Bytes of hexadecimal digits.
bytes() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }

# A string of the request in $line: none of them needs an escape.
text() { [[ $line =~ \"$1\":\ *\"([^\"]*)\" ]] && printf %s "${BASH_REMATCH[1]}" || true; }

# HMAC-SHA256 of standard input under a key in hexadecimal, with openssl's option for the form of the result.
mac() { openssl dgst -sha256 -mac HMAC -macopt hexkey:"${1:-00}" "$2"; } # no empty key there; HMAC pads it with zero bytes
mac_hex() { mac "$1" -r | cut -d' ' -f1; }

out() { printf '{"seq":%s,"out":"%s"}\n' "$seq" "$1"; }
reject() { printf '{"seq":%s,"reject":"%s"}\n' "$seq" "$1"; }

pseudonym() { # kind, epoch, key and value in hexadecimal
  if [[ $(text scheme) == hmac-anon/1 ]]; then
    out "$(bytes "$4" | mac "$3" -binary | openssl base64 -A)"
    return
  fi
  if [[ ! $1 =~ ^[a-z][a-z0-9-]{0,31}$ || ! $2 =~ ^([0-9]{4}-(0[1-9]|1[0-2]))?$ ]]; then
    reject scope
    return
  fi
  local prk subkey
  prk=$(bytes "$3" | mac "$(printf %s hmac-anon/2 | od -An -tx1 | tr -d ' \n')" -r | cut -d' ' -f1)
  subkey=$(printf '11:hmac-anon/2,%d:%s,%d:%s,\001' ${#1} "$1" ${#2} "$2" | mac_hex "$prk")
  out "a2.$(bytes "$4" | mac "$subkey" -binary | openssl base64 -A | tr '+/' '-_' | tr -d =)"
}

while IFS= read -r line; do
  [[ $line =~ \"seq\":\ *([0-9]+) ]] || continue
  seq=${BASH_REMATCH[1]}
  case $(text op) in
    anonymize) pseudonym "$(text kind)" "$(text epoch)" "$(text keyHex)" "$(text valueHex)" ;;
    hmac) out "$(bytes "$(text msgHex)" | mac_hex "$(text keyHex)")" ;;
    *) printf '{"seq":%s,"skipped":"not implemented: a shell has bytes, and no NUL in them"}\n' "$seq" ;;
  esac
done
