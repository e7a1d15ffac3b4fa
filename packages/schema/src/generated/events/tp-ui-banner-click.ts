// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiBannerClick } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-ui-banner-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  alert: { place: 'properties' },
};

/** `tp.ui.banner.click`: A banner was clicked. */
export const tpUiBannerClick: EventDefinition<'behavior', TpUiBannerClick> = {
  name: 'tp.ui.banner.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
