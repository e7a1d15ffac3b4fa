// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.discoveryConfig.changed" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.action === undefined && (missing0 = "action") || data1.syncs_aws === undefined && (missing0 = "syncs_aws") || data1.syncs_azure === undefined && (missing0 = "syncs_azure") || data1.matches_aws === undefined && (missing0 = "matches_aws") || data1.matches_azure === undefined && (missing0 = "matches_azure") || data1.matches_gcp === undefined && (missing0 = "matches_gcp") || data1.matches_kubernetes === undefined && (missing0 = "matches_kubernetes") || data1.client_kind === undefined && (missing0 = "client_kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "action" || key0 === "discovery_config" || key0 === "discovery_group" || key0 === "integration_ids" || key0 === "access_graph_integration_ids" || key0 === "syncs_aws" || key0 === "syncs_azure" || key0 === "setup_attempt" || key0 === "matcher_type" || key0 === "matches_aws" || key0 === "matches_azure" || key0 === "matches_gcp" || key0 === "matches_kubernetes" || key0 === "client_kind")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.action;
  if (typeof data3 !== "string") return { field: "/properties/action", keyword: "type" };
  if (!(data3 === "create" || data3 === "delete" || data3 === "update")) return { field: "/properties/action", keyword: "enum" };
  if (data1.discovery_config !== undefined) {
    let data4 = data1.discovery_config;
    if (typeof data4 !== "string") return { field: "/properties/discovery_config", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/discovery_config", keyword: "pattern" };
  }
  if (data1.discovery_group !== undefined) {
    let data5 = data1.discovery_group;
    if (typeof data5 !== "string") return { field: "/properties/discovery_group", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/discovery_group", keyword: "pattern" };
  }
  if (data1.integration_ids !== undefined) {
    let data6 = data1.integration_ids;
    if (!Array.isArray(data6)) return { field: "/properties/integration_ids", keyword: "type" };
    if (data6.length > 32) return { field: "/properties/integration_ids", keyword: "maxItems" };
    const len0 = data6.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data7 = data6[i0];
      if (typeof data7 !== "string") return { field: "/properties/integration_ids/" + i0, keyword: "type" };
      if (!pseudonym.test(data7)) return { field: "/properties/integration_ids/" + i0, keyword: "pattern" };
    }
  }
  if (data1.access_graph_integration_ids !== undefined) {
    let data8 = data1.access_graph_integration_ids;
    if (!Array.isArray(data8)) return { field: "/properties/access_graph_integration_ids", keyword: "type" };
    if (data8.length > 32) return { field: "/properties/access_graph_integration_ids", keyword: "maxItems" };
    const len1 = data8.length;
    for (let i1 = 0; i1 < len1; i1++) {
      let data9 = data8[i1];
      if (typeof data9 !== "string") return { field: "/properties/access_graph_integration_ids/" + i1, keyword: "type" };
      if (!pseudonym.test(data9)) return { field: "/properties/access_graph_integration_ids/" + i1, keyword: "pattern" };
    }
  }
  if (typeof data1.syncs_aws !== "boolean") return { field: "/properties/syncs_aws", keyword: "type" };
  if (typeof data1.syncs_azure !== "boolean") return { field: "/properties/syncs_azure", keyword: "type" };
  if (data1.setup_attempt !== undefined) {
    let data12 = data1.setup_attempt;
    if (typeof data12 !== "string") return { field: "/properties/setup_attempt", keyword: "type" };
    if (!pseudonym.test(data12)) return { field: "/properties/setup_attempt", keyword: "pattern" };
  }
  if (data1.matcher_type !== undefined) {
    let data13 = data1.matcher_type;
    if (typeof data13 !== "string") return { field: "/properties/matcher_type", keyword: "type" };
    if (!(data13 === "aws_docdb" || data13 === "aws_ec2" || data13 === "aws_eks" || data13 === "aws_elasticache" || data13 === "aws_elasticache_serverless" || data13 === "aws_memorydb" || data13 === "aws_opensearch" || data13 === "aws_rds" || data13 === "aws_rdsproxy" || data13 === "aws_redshift" || data13 === "aws_redshift_serverless" || data13 === "azure_aks" || data13 === "azure_mysql" || data13 === "azure_postgres" || data13 === "azure_redis" || data13 === "azure_sqlserver" || data13 === "azure_vm" || data13 === "gcp_cloudsql" || data13 === "gcp_gce" || data13 === "gcp_gke" || data13 === "kube_app" || data13 === "other" || data13 === "several")) return { field: "/properties/matcher_type", keyword: "enum" };
  }
  if (typeof data1.matches_aws !== "boolean") return { field: "/properties/matches_aws", keyword: "type" };
  if (typeof data1.matches_azure !== "boolean") return { field: "/properties/matches_azure", keyword: "type" };
  if (typeof data1.matches_gcp !== "boolean") return { field: "/properties/matches_gcp", keyword: "type" };
  if (typeof data1.matches_kubernetes !== "boolean") return { field: "/properties/matches_kubernetes", keyword: "type" };
  let data18 = data1.client_kind;
  if (typeof data18 !== "string") return { field: "/properties/client_kind", keyword: "type" };
  if (!(data18 === "kube_operator" || data18 === "tbot" || data18 === "tctl" || data18 === "terraform_provider" || data18 === "tsh" || data18 === "unknown" || data18 === "web_ui")) return { field: "/properties/client_kind", keyword: "enum" };
  if (data.set !== undefined) {
    let data19 = data.set;
    for (const key1 in data19) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data20 = data.set_once;
    for (const key2 in data20) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
