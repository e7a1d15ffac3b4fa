// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.integrationEnroll.complete" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.kind === undefined && (missing0 = "kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "wizard_run" || key0 === "kind")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.wizard_run !== undefined) {
    let data4 = data1.wizard_run;
    if (typeof data4 !== "string") return { field: "/properties/wizard_run", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/wizard_run", keyword: "pattern" };
  }
  let data5 = data1.kind;
  if (typeof data5 !== "string") return { field: "/properties/kind", keyword: "type" };
  if (!(data5 === "aws_identity_center" || data5 === "aws_oidc" || data5 === "datadog_incident_management" || data5 === "discord" || data5 === "email" || data5 === "entra_id" || data5 === "github_repo_access" || data5 === "jamf" || data5 === "jira" || data5 === "machine_id" || data5 === "machine_id_ansible" || data5 === "machine_id_argocd" || data5 === "machine_id_aws" || data5 === "machine_id_azure" || data5 === "machine_id_circleci" || data5 === "machine_id_gcp" || data5 === "machine_id_github_actions" || data5 === "machine_id_github_actions_kubernetes" || data5 === "machine_id_gitlab" || data5 === "machine_id_jenkins" || data5 === "machine_id_kubernetes" || data5 === "machine_id_spacelift" || data5 === "mattermost" || data5 === "ms_teams" || data5 === "okta" || data5 === "opsgenie" || data5 === "other" || data5 === "pagerduty" || data5 === "servicenow" || data5 === "slack")) return { field: "/properties/kind", keyword: "enum" };
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
