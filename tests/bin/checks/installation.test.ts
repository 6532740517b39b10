import { describe, expect, it } from 'vitest';
import { installation, nodeVersion } from '../../../bin/checks/installation.ts';

describe('doctor on the installation', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['21.7.3', false],
    ['22.13.1', true],
    ['22.12.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('takes Node %s: %s', (version, ok) => {
    expect(nodeVersion(version).ok).toBe(ok);
  });

  it('finds what is installed here, each with a name of its own', () => {
    const checks = installation();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    expect(checks.length).toBeGreaterThanOrEqual(6);
  });

  it('says what to do about a Node that does not fit', () => {
    expect(nodeVersion('18.0.0')).toMatchObject({ ok: false, remedy: expect.stringContaining('^20.19.0') });
  });
});
