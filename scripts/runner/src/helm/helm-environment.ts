import { join } from 'node:path';

/**
 * The environment for a Helm process: the given one without every HELM_* and KUBE* variable (they change
 * what Helm renders), and with Helm's folders and the kubeconfig pointed at places that hold nothing.
 */
export function helmEnvironment(env: NodeJS.ProcessEnv, emptyFolder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(HELM_|KUBE)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HELM_CACHE_HOME: join(emptyFolder, 'cache'),
    HELM_CONFIG_HOME: join(emptyFolder, 'config'),
    HELM_DATA_HOME: join(emptyFolder, 'data'),
    KUBECONFIG: join(emptyFolder, 'kubeconfig'),
  };
}
