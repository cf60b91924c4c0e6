import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Product = {
  /** Nom de l'empreinte, sous `.data/empreintes`. */
  name: string;
  /** Motifs des fichiers dont le produit dépend ; les tests n'en sont pas. */
  inputs: readonly string[];
  /** Fichiers sans lesquels le produit est à refaire, même à sources égales. */
  outputs: readonly string[];
};

/** Empreinte du contenu : une date de fichier ne dit rien après un clone ou un changement de branche. */
export function sourceHash(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync([...inputs], {
    cwd: root,
    exclude: ['**/*.test.ts', '**/*.test.tsx', 'lib/db/generated', 'node_modules'],
  });
  for (const file of files.toSorted()) {
    const full = path.join(root, file);
    if (statSync(full).isFile()) hash.update(`${file}\0`).update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}

/** Lance `make` si le produit manque ou si ses sources ont changé ; rend vrai s'il a été refait. */
export async function ifStale(root: string, product: Product, make: () => Promise<void>): Promise<boolean> {
  const stamp = path.join(root, '.data/empreintes', product.name);
  const wanted = sourceHash(root, product.inputs);
  const present = product.outputs.every((file) => existsSync(path.join(root, file)));
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
