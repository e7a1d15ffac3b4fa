// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tsh.flag.use" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.command === undefined && (missing0 = "command") || data1.flag === undefined && (missing0 = "flag")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "command" || key0 === "flag")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data5 = data1.flag;
  if (typeof data5 !== "string") return { field: "/properties/flag", keyword: "type" };
  if (!(data5 === "add-keys-to-agent" || data5 === "all" || data5 === "auth" || data5 === "browser" || data5 === "callback" || data5 === "cluster" || data5 === "db-name" || data5 === "db-user" || data5 === "debug" || data5 === "diag" || data5 === "dynamic-forward" || data5 === "exec" || data5 === "format" || data5 === "forward-agent" || data5 === "headless" || data5 === "help" || data5 === "identity" || data5 === "insecure" || data5 === "kube-cluster" || data5 === "labels" || data5 === "local-forward" || data5 === "login" || data5 === "mfa-mode" || data5 === "mlock" || data5 === "no-remote-exec" || data5 === "other" || data5 === "participant" || data5 === "port" || data5 === "preserve-attrs" || data5 === "proxy" || data5 === "query" || data5 === "quiet" || data5 === "reason" || data5 === "recursive" || data5 === "remote-forward" || data5 === "request-roles" || data5 === "reviewers" || data5 === "search" || data5 === "skip-version-check" || data5 === "ttl" || data5 === "tty" || data5 === "tunnel" || data5 === "user" || data5 === "verbose")) return { field: "/properties/flag", keyword: "enum" };
  if (data.set !== undefined) {
    let data6 = data.set;
    for (const key1 in data6) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data7 = data.set_once;
    for (const key2 in data7) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
