// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.discoveryConfig" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.action === undefined && (missing0 = "action") || data1.matches_aws === undefined && (missing0 = "matches_aws") || data1.matches_azure === undefined && (missing0 = "matches_azure") || data1.matches_gcp === undefined && (missing0 = "matches_gcp") || data1.matches_kubernetes === undefined && (missing0 = "matches_kubernetes") || data1.creation_method === undefined && (missing0 = "creation_method")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "action" || key0 === "discovery_config" || key0 === "matcher_type" || key0 === "matches_aws" || key0 === "matches_azure" || key0 === "matches_gcp" || key0 === "matches_kubernetes" || key0 === "creation_method")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.matcher_type !== undefined) {
    let data5 = data1.matcher_type;
    if (typeof data5 !== "string") return { field: "/properties/matcher_type", keyword: "type" };
    if (!(data5 === "aws_docdb" || data5 === "aws_ec2" || data5 === "aws_eks" || data5 === "aws_elasticache" || data5 === "aws_elasticache_serverless" || data5 === "aws_memorydb" || data5 === "aws_opensearch" || data5 === "aws_rds" || data5 === "aws_rdsproxy" || data5 === "aws_redshift" || data5 === "aws_redshift_serverless" || data5 === "azure_aks" || data5 === "azure_mysql" || data5 === "azure_postgres" || data5 === "azure_redis" || data5 === "azure_sqlserver" || data5 === "azure_vm" || data5 === "gcp_cloudsql" || data5 === "gcp_gce" || data5 === "gcp_gke" || data5 === "kube_app" || data5 === "other" || data5 === "several")) return { field: "/properties/matcher_type", keyword: "enum" };
  }
  if (typeof data1.matches_aws !== "boolean") return { field: "/properties/matches_aws", keyword: "type" };
  if (typeof data1.matches_azure !== "boolean") return { field: "/properties/matches_azure", keyword: "type" };
  if (typeof data1.matches_gcp !== "boolean") return { field: "/properties/matches_gcp", keyword: "type" };
  if (typeof data1.matches_kubernetes !== "boolean") return { field: "/properties/matches_kubernetes", keyword: "type" };
  let data10 = data1.creation_method;
  if (typeof data10 !== "string") return { field: "/properties/creation_method", keyword: "type" };
  if (!(data10 === "api" || data10 === "other" || data10 === "tctl" || data10 === "terraform" || data10 === "web_wizard")) return { field: "/properties/creation_method", keyword: "enum" };
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
