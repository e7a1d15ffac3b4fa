/** How the tests start Chromium: headless, offline but for loopback, in a profile of its own. */

export function browserOptions(): { executablePath: string; headless: true; args: string[] } {
  const executablePath = process.env['CANDOR_CHROMIUM'];
  if (!executablePath) throw new Error('CANDOR_CHROMIUM names no browser. Run `npm test`, which finds or installs one, or set it to a Chromium.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, headless: true, args: [...sandbox, ...quiet] };
}
