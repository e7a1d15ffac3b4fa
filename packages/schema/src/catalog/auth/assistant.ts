/** Product-usage events of the Auth server: the assistant. Neither questions nor answers are part of them. */
import type { ItemCount, TokenCount } from '../vocabulary.js';

/**
 * The assistant answered.
 * @event tp.assist.completion
 * @class usage
 * @version 1
 * @emitter auth
 * @owner assistant-team
 * @purpose What answering costs. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAssistCompletion {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who was answered. @anonymize user */
  user_name: string;
  /** The conversation. @anonymize session */
  conversation: string;
  /** Tokens in all. */
  total_tokens: TokenCount;
  /** Tokens read by the model. */
  prompt_tokens: TokenCount;
  /** Tokens written by the model. */
  completion_tokens: TokenCount;
}

/**
 * A command that the assistant wrote was run.
 * @event tp.assist.execution
 * @class usage
 * @version 1
 * @emitter auth
 * @owner assistant-team
 * @purpose Whether people trust the assistant with commands, and on how many servers. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAssistExecution {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who ran it. @anonymize user */
  user_name: string;
  /** The conversation. @anonymize session */
  conversation: string;
  /** Servers it ran on. */
  node_count: ItemCount;
  /** Tokens in all. */
  total_tokens: TokenCount;
  /** Tokens read by the model. */
  prompt_tokens: TokenCount;
  /** Tokens written by the model. */
  completion_tokens: TokenCount;
}

/**
 * A conversation with the assistant was begun.
 * @event tp.assist.newConversation
 * @class usage
 * @version 1
 * @emitter auth
 * @owner assistant-team
 * @purpose Where in the product people turn to the assistant. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAssistNewConversation {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who began it. @anonymize user */
  user_name: string;
  /** What the conversation is for. */
  category: 'command_execution' | 'audit_query' | 'ssh_explanation' | 'general' | 'other';
}

/**
 * Access was asked for through the assistant.
 * @event tp.assist.accessRequest
 * @class usage
 * @version 1
 * @emitter auth
 * @owner assistant-team
 * @purpose Whether the assistant helps people to the access they need. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAssistAccessRequest {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who asked. @anonymize user */
  user_name: string;
  /** What was asked for. */
  requested_kind: 'node' | 'db' | 'k8s' | 'role' | 'other';
  /** Tokens in all. */
  total_tokens: TokenCount;
  /** Tokens read by the model. */
  prompt_tokens: TokenCount;
  /** Tokens written by the model. */
  completion_tokens: TokenCount;
}

/**
 * The assistant carried out an action of the product.
 * @event tp.assist.action
 * @class usage
 * @version 1
 * @emitter auth
 * @owner assistant-team
 * @purpose Which actions of the assistant are worth keeping. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAssistAction {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who it acted for. @anonymize user */
  user_name: string;
  /** The action. */
  action: 'explain_output' | 'summarise_output' | 'suggest_command' | 'generate_query' | 'other';
  /** Tokens in all. */
  total_tokens: TokenCount;
  /** Tokens read by the model. */
  prompt_tokens: TokenCount;
  /** Tokens written by the model. */
  completion_tokens: TokenCount;
}
