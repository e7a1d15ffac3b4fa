#!/usr/bin/env bash
# hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. bash 3.2, openssl, sed and cut.
# For test keys only: openssl takes the key as an argument, which every process of the machine can read.
set -euo pipefail
export LC_ALL=C
last= subkey= # the subkey of the last key and scope: it takes four processes

# Bytes of hexadecimal digits.
bytes() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }

# HMAC-SHA256 of standard input under a key in hexadecimal. There is no empty key there; HMAC pads it with zero bytes.
mac() { openssl dgst -sha256 -mac HMAC -macopt hexkey:"${1:-00}" -binary; }
mac_hex() { openssl dgst -sha256 -mac HMAC -macopt hexkey:"${1:-00}" -r | cut -d' ' -f1; }

# Sets $REPLY to a string of the request in $line: none of them needs an escape.
field() { if [[ $line =~ \"$1\":\ *\"([^\"]*)\" ]]; then REPLY=${BASH_REMATCH[1]}; else REPLY=; fi; }

anonymize() {
  field scheme; local scheme=$REPLY
  field keyHex; local key=$REPLY
  field valueHex; local value=$REPLY
  if [[ $scheme == hmac-anon/1 ]]; then
    out=$(bytes "$value" | mac "$key" | openssl base64 -A)
    return
  fi
  field kind; local kind=$REPLY
  field epoch; local scope="11:hmac-anon/2,${#kind}:$kind,${#REPLY}:$REPLY,"
  if [[ "$key $scope" != "$last" ]]; then
    local prk; prk=$(bytes "$key" | mac_hex 686d61632d616e6f6e2f32) # the text hmac-anon/2
    subkey=$(printf '%s\001' "$scope" | mac_hex "$prk") last="$key $scope"
  fi
  out=$(bytes "$value" | mac "$subkey" | openssl base64 -A)
  out=${out%=} out=${out//+/-} out=a2.${out//\//_}
}

while IFS= read -r line; do
  [[ $line =~ \"seq\":\ *([0-9]+) ]]
  seq=${BASH_REMATCH[1]} out=
  field op
  case $REPLY in
    anonymize) anonymize ;;
    hmac) field keyHex; key=$REPLY; field msgHex; out=$(bytes "$REPLY" | mac_hex "$key") ;;
    *) printf '{"seq":%s,"skipped":"not implemented: a shell has bytes, and no text"}\n' "$seq"; continue ;;
  esac
  printf '{"seq":%s,"out":"%s"}\n' "$seq" "$out"
done
