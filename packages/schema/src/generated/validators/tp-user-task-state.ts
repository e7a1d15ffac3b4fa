// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.userTask.state" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.task_type === undefined && (missing0 = "task_type") || data1.issue_type === undefined && (missing0 = "issue_type") || data1.state === undefined && (missing0 = "state") || data1.instances_count === undefined && (missing0 = "instances_count")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "task_type" || key0 === "issue_type" || key0 === "state" || key0 === "instances_count" || key0 === "discovery_config")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.task_type;
  if (typeof data3 !== "string") return { field: "/properties/task_type", keyword: "type" };
  if (!(data3 === "discover_azure_vm" || data3 === "discover_ec2" || data3 === "discover_eks" || data3 === "discover_rds" || data3 === "other")) return { field: "/properties/task_type", keyword: "enum" };
  let data4 = data1.issue_type;
  if (typeof data4 !== "string") return { field: "/properties/issue_type", keyword: "type" };
  if (!(data4 === "agent_missing" || data4 === "agent_unhealthy" || data4 === "cloud_permissions" || data4 === "configuration" || data4 === "network_unreachable" || data4 === "other" || data4 === "script_failed" || data4 === "unsupported_system")) return { field: "/properties/issue_type", keyword: "enum" };
  let data5 = data1.state;
  if (typeof data5 !== "string") return { field: "/properties/state", keyword: "type" };
  if (!(data5 === "open" || data5 === "resolved")) return { field: "/properties/state", keyword: "enum" };
  let data6 = data1.instances_count;
  if (!Number.isInteger(data6)) return { field: "/properties/instances_count", keyword: "type" };
  if (data6 > 1e4) return { field: "/properties/instances_count", keyword: "maximum" };
  if (data6 < 0) return { field: "/properties/instances_count", keyword: "minimum" };
  if (data1.discovery_config !== undefined) {
    let data7 = data1.discovery_config;
    if (typeof data7 !== "string") return { field: "/properties/discovery_config", keyword: "type" };
    if (!pseudonym.test(data7)) return { field: "/properties/discovery_config", keyword: "pattern" };
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
