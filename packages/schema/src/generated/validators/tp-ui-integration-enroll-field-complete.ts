// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { behaviorFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = behaviorFault(data);
  if (fault !== undefined) return fault;
  if ("tp.ui.integrationEnroll.fieldComplete" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.kind === undefined && (missing0 = "kind") || data1.step === undefined && (missing0 = "step") || data1.field === undefined && (missing0 = "field")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "wizard_run" || key0 === "kind" || key0 === "step" || key0 === "field")) return { field: "/properties", keyword: "additionalProperties" };
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
  let data6 = data1.step;
  if (typeof data6 !== "string") return { field: "/properties/step", keyword: "type" };
  if (!(data6 === "awsic_connect_oidc" || data6 === "awsic_set_accesslist_default_owner" || data6 === "awsic_test_scim_connection" || data6 === "awsic_upload_aws_saml_sp_metadata" || data6 === "githubra_configure_ssh_cert" || data6 === "githubra_create_git_server" || data6 === "githubra_create_integration" || data6 === "githubra_create_role" || data6 === "other")) return { field: "/properties/step", keyword: "enum" };
  let data7 = data1.field;
  if (typeof data7 !== "string") return { field: "/properties/field", keyword: "type" };
  if (!(data7 === "account" || data7 === "credentials" || data7 === "endpoint" || data7 === "group" || data7 === "integration_name" || data7 === "labels" || data7 === "other" || data7 === "owner" || data7 === "region" || data7 === "repository" || data7 === "role" || data7 === "schedule" || data7 === "scope")) return { field: "/properties/field", keyword: "enum" };
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
