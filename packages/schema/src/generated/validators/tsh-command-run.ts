// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tsh.command.run" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.command === undefined && (missing0 = "command") || data1.outcome === undefined && (missing0 = "outcome")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "command" || key0 === "outcome" || key0 === "error_code" || key0 === "duration")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.user_name !== undefined) {
    let data3 = data1.user_name;
    if (typeof data3 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data4 = data1.command;
  if (typeof data4 !== "string") return { field: "/properties/command", keyword: "type" };
  if (!(data4 === "apps" || data4 === "db" || data4 === "help" || data4 === "join" || data4 === "kube" || data4 === "login" || data4 === "logout" || data4 === "ls" || data4 === "mfa" || data4 === "other" || data4 === "play" || data4 === "proxy" || data4 === "recordings" || data4 === "request" || data4 === "scp" || data4 === "ssh" || data4 === "status" || data4 === "version")) return { field: "/properties/command", keyword: "enum" };
  let data5 = data1.outcome;
  if (typeof data5 !== "string") return { field: "/properties/outcome", keyword: "type" };
  if (!(data5 === "failure" || data5 === "interrupted" || data5 === "success" || data5 === "usage_error")) return { field: "/properties/outcome", keyword: "enum" };
  if (data1.error_code !== undefined) {
    let data6 = data1.error_code;
    if (typeof data6 !== "string") return { field: "/properties/error_code", keyword: "type" };
    if (!(data6 === "access_denied" || data6 === "certificate_expired" || data6 === "configuration" || data6 === "connection_refused" || data6 === "device_untrusted" || data6 === "invalid_arguments" || data6 === "locked" || data6 === "mfa_failed" || data6 === "network_unreachable" || data6 === "not_found" || data6 === "not_logged_in" || data6 === "other" || data6 === "proxy_unreachable" || data6 === "request_denied" || data6 === "timeout" || data6 === "version_mismatch")) return { field: "/properties/error_code", keyword: "enum" };
  }
  if (data1.duration !== undefined) {
    let data7 = data1.duration;
    if (typeof data7 !== "string") return { field: "/properties/duration", keyword: "type" };
    if (!(data7 === "1-10m" || data7 === "1-10s" || data7 === "10-60s" || data7 === "<1s" || data7 === ">10m")) return { field: "/properties/duration", keyword: "enum" };
  }
  if (data.set !== undefined) {
    let data8 = data.set;
    for (const key1 in data8) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data9 = data.set_once;
    for (const key2 in data9) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
