const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'too many levels of symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'file name too long',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EPERM: 'operation not permitted',
};

/** A failed file operation in Go's words: `lstat PATH: no such file or directory`. */
export function describeFileError(operation: string, path: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return `${operation} ${path}: ${reasons[code] ?? message}`;
}
