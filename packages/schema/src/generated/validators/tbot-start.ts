// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
import { pattern_78c4d21d } from './patterns.js';
export function validate(data) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tbot.start" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.run_mode === undefined && (missing0 = "run_mode") || data1.version === undefined && (missing0 = "version") || data1.join_type === undefined && (missing0 = "join_type") || data1.destinations_database === undefined && (missing0 = "destinations_database") || data1.destinations_kubernetes === undefined && (missing0 = "destinations_kubernetes") || data1.destinations_application === undefined && (missing0 = "destinations_application") || data1.destinations_other === undefined && (missing0 = "destinations_other")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "run_mode" || key0 === "version" || key0 === "join_type" || key0 === "helper" || key0 === "helper_version" || key0 === "destinations_database" || key0 === "destinations_kubernetes" || key0 === "destinations_application" || key0 === "destinations_other")) return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data1.run_mode;
  if (typeof data2 !== "string") return { field: "/properties/run_mode", keyword: "type" };
  if (!(data2 === "daemon" || data2 === "one_shot")) return { field: "/properties/run_mode", keyword: "enum" };
  let data3 = data1.version;
  if (typeof data3 !== "string") return { field: "/properties/version", keyword: "type" };
  if (!pattern_78c4d21d.test(data3)) return { field: "/properties/version", keyword: "pattern" };
  let data4 = data1.join_type;
  if (typeof data4 !== "string") return { field: "/properties/join_type", keyword: "type" };
  if (!(data4 === "azure" || data4 === "azure_devops" || data4 === "bitbucket" || data4 === "bound_keypair" || data4 === "circleci" || data4 === "ec2" || data4 === "env0" || data4 === "gcp" || data4 === "github" || data4 === "gitlab" || data4 === "iam" || data4 === "kubernetes" || data4 === "oracle" || data4 === "other" || data4 === "spacelift" || data4 === "terraform_cloud" || data4 === "token" || data4 === "tpm")) return { field: "/properties/join_type", keyword: "enum" };
  if (data1.helper !== undefined) {
    let data5 = data1.helper;
    if (typeof data5 !== "string") return { field: "/properties/helper", keyword: "type" };
    if (!(data5 === "github_action_auth" || data5 === "github_action_auth_app" || data5 === "github_action_auth_k8s" || data5 === "github_action_setup" || data5 === "other")) return { field: "/properties/helper", keyword: "enum" };
  }
  if (data1.helper_version !== undefined) {
    let data6 = data1.helper_version;
    if (typeof data6 !== "string") return { field: "/properties/helper_version", keyword: "type" };
    if (!pattern_78c4d21d.test(data6)) return { field: "/properties/helper_version", keyword: "pattern" };
  }
  let data7 = data1.destinations_database;
  if (!Number.isInteger(data7)) return { field: "/properties/destinations_database", keyword: "type" };
  if (data7 > 1e4) return { field: "/properties/destinations_database", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/destinations_database", keyword: "minimum" };
  let data8 = data1.destinations_kubernetes;
  if (!Number.isInteger(data8)) return { field: "/properties/destinations_kubernetes", keyword: "type" };
  if (data8 > 1e4) return { field: "/properties/destinations_kubernetes", keyword: "maximum" };
  if (data8 < 0) return { field: "/properties/destinations_kubernetes", keyword: "minimum" };
  let data9 = data1.destinations_application;
  if (!Number.isInteger(data9)) return { field: "/properties/destinations_application", keyword: "type" };
  if (data9 > 1e4) return { field: "/properties/destinations_application", keyword: "maximum" };
  if (data9 < 0) return { field: "/properties/destinations_application", keyword: "minimum" };
  let data10 = data1.destinations_other;
  if (!Number.isInteger(data10)) return { field: "/properties/destinations_other", keyword: "type" };
  if (data10 > 1e4) return { field: "/properties/destinations_other", keyword: "maximum" };
  if (data10 < 0) return { field: "/properties/destinations_other", keyword: "minimum" };
  if (data.set !== undefined) {
    let data11 = data.set;
    for (const key1 in data11) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data12 = data.set_once;
    for (const key2 in data12) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
