import type { Check } from '../checks/check.ts';
import { data } from '../checks/data.ts';
import { installation } from '../checks/installation.ts';
import { models } from '../checks/models.ts';
import type { Config } from '../config.ts';
import { print } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';

/** `doctor`: what is installed, missing or unreachable, with the remedy. Exit code 1 when something is wrong. */
export async function doctor(config: Config, json: boolean): Promise<ExitCode> {
  const checks = [...installation(), ...(await data(config)), ...(await models(config))];
  const ok = checks.every((check) => check.ok);
  await print(json ? `${JSON.stringify({ ok, checks })}\n` : `${checks.map(told).join('\n')}\n`);
  return ok ? 0 : 1;
}

function told({ name, ok, found, remedy }: Check): string {
  return `${ok ? 'OK ' : 'FEL'}  ${name}: ${found}${remedy === null ? '' : `\n     Åtgärd: ${remedy}`}`;
}
