import { describe, expect, it } from 'vitest';
import { constantName, fileName, interfaceName } from '../../generator/names.js';

describe('names', () => {
  it.each([
    ['tbot.start', 'TbotStart', 'tbotStart', 'tbot-start'],
    ['tp.ui.pageView', 'TpUiPageView', 'tpUiPageView', 'tp-ui-page-view'],
    ['tp.ui.discover.deployEICE', 'TpUiDiscoverDeployEICE', 'tpUiDiscoverDeployEICE', 'tp-ui-discover-deploy-eice'],
    ['tp.user.loginFailure', 'TpUserLoginFailure', 'tpUserLoginFailure', 'tp-user-login-failure'],
  ])('of %s', (event, type, constant, file) => {
    expect([interfaceName(event), constantName(event), fileName(event)]).toEqual([type, constant, file]);
  });
});
