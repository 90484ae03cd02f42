import type { ManifestErrorCode } from './manifest-error.js';

/** What names a resource. */
export interface Identity {
  apiVersion: string | undefined;
  kind: string | undefined;
  name: string | undefined;
  namespace: string | undefined;
}

/** Why a resource has no name, and the JSON pointer of the place. */
export interface IdentityFault {
  code: ManifestErrorCode;
  message: string;
  pointer: string;
}

/**
 * Reads what names a resource as kubeconform does, into a Go struct: letters of any case, scalars become strings,
 * anything else is a fault (kubeconform: signature).
 */
export function readIdentity(value: Record<string, unknown>): { identity: Identity; fault?: IdentityFault } {
  const faults: IdentityFault[] = [];
  const text = (object: Record<string, unknown>, name: string, path: string) => {
    const [key, found] = field(object, name);
    if (found === null || found === undefined) return undefined;
    if (typeof found !== 'object') return String(found);
    const form = Array.isArray(found) ? 'a list' : 'a mapping';
    faults.push({
      code: 'bad-identity',
      message: `${path}${key} is ${form}; it has to be text`,
      pointer: pointer(path, key),
    });
    return undefined;
  };
  const kind = text(value, 'kind', '') || undefined;
  const apiVersion = text(value, 'apiVersion', '') || undefined;
  const [metadataKey, metadata] = field(value, 'metadata');
  let name: string | undefined;
  let namespace: string | undefined;
  if (metadata !== null && typeof metadata === 'object' && !Array.isArray(metadata)) {
    const fields = metadata as Record<string, unknown>;
    const path = `${metadataKey}.`;
    const prefix = text(fields, 'generateName', path);
    const given = text(fields, 'name', path) || undefined;
    name = prefix ? `${prefix}{{ generateName }}` : given;
    namespace = text(fields, 'namespace', path) || undefined;
  } else if (metadata !== null && metadata !== undefined) {
    const message = `${metadataKey} is ${Array.isArray(metadata) ? 'a list' : `the ${typeof metadata} ${JSON.stringify(metadata)}`}; it has to be a mapping`;
    faults.push({ code: 'bad-identity', message, pointer: pointer('', metadataKey) });
  }
  if (kind === undefined) faults.push({ code: 'no-identity', message: "missing 'kind' key", pointer: '' });
  else if (apiVersion === undefined) {
    faults.push({ code: 'no-identity', message: "missing 'apiVersion' key", pointer: '' });
  }
  const [fault] = faults;
  return { identity: { apiVersion, kind, name, namespace }, ...(fault ? { fault } : {}) };
}

/** The field that Go's JSON decoder would take for a name: of all spellings the last in the order of bytes. */
function field(object: Record<string, unknown>, name: string): [key: string, value: unknown] {
  const lower = name.toLowerCase();
  const key = Object.keys(object)
    .sort()
    .findLast((each) => each.toLowerCase() === lower);
  return key === undefined ? [name, undefined] : [key, object[key]];
}

function pointer(path: string, key: string): string {
  return `/${path.replace('.', '/')}${key}`;
}
