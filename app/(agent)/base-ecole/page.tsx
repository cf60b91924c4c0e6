import { notFound } from 'next/navigation';
import { BaseEcole } from '@/components/base-ecole/base-ecole.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { baseEcoleCommandable, lireBaseEcole } from '@/lib/access/base-ecole.ts';
import { exigerAgent } from '@/lib/access/session.ts';

export const metadata = { title: 'Base école' };

/** Démonstration seulement : ailleurs, cette page n'existe pas. */
export default async function PageBaseEcole() {
  await exigerAgent('supervision.lire');
  if (!baseEcoleCommandable()) notFound();
  const etat = await lireBaseEcole();
  return (
    <>
      <FilAriane courante="Base école" />
      <h1>Base école</h1>
      <p>
        Elle joue PISTE et le SNE pour cette démonstration. Un bouton suffit à les mettre en difficulté, un autre à les guérir.
      </p>
      {etat === null ? (
        <Alerte ton="erreur">La base école ne répond pas : relancez la démonstration.</Alerte>
      ) : (
        <BaseEcole premier={etat} />
      )}
    </>
  );
}
