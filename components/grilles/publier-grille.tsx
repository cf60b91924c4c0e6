'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { usePublierGrille } from '@/lib/hooks/use-grilles.ts';

/** `permise` : une fois la grille publiée, seul le mot de la fin reste. */
type Props = { code: string; version: string; libelle: string; debut: string; permise: boolean };

/** Publier un brouillon : une confirmation qui dit ce qui va se passer, et que cela ne s'annule pas. */
export function PublierGrille({ code, version, libelle, debut, permise }: Props) {
  const router = useRouter();
  const publication = usePublierGrille(code, version);
  const [ouvert, setOuvert] = useState(false);
  const [issue, setIssue] = useState<{ ton: 'succes' | 'erreur'; texte: string } | null>(null);

  async function publier() {
    if (publication.isPending) return;
    const recu = await publication.mutateAsync();
    if (!recu.ok) return setIssue({ ton: 'erreur', texte: recu.error.detail });
    const { remplacees } = recu.value;
    const suite = remplacees.map((r) => `La version ${r.version} de ${r.code} finit le ${enJour(r.fin)}.`).join(' ');
    setOuvert(false);
    setIssue({ ton: 'succes', texte: `Grille publiée. ${suite || 'Elle n’en remplace aucune.'}` });
    router.refresh();
  }

  return (
    <>
      <div role="status">{issue?.ton === 'succes' ? <Alerte ton="succes">{issue.texte}</Alerte> : null}</div>
      {issue?.ton === 'succes' || !permise ? null : <Bouton onClick={() => setOuvert(true)}>Publier cette grille…</Bouton>}
      <Dialogue
        ouvert={ouvert}
        onFermer={() => setOuvert(false)}
        titre={`Publier « ${libelle} », version ${version}`}
        actions={
          <>
            <Bouton onClick={publier}>Publier la version {version}</Bouton>
            <Bouton variante="secondaire" onClick={() => setOuvert(false)}>
              Annuler
            </Bouton>
          </>
        }
      >
        <p>
          Elle s’appliquera à toutes les demandes du territoire à partir du {debut}. La version en vigueur pour la même population
          finira la veille. Une publication ne s’annule pas et reste dans la trace d’audit.
        </p>
        {issue?.ton === 'erreur' ? (
          <Alerte ton="erreur" annoncee>
            {issue.texte}
          </Alerte>
        ) : null}
      </Dialogue>
    </>
  );
}

const enJour = (jour: string) => jour.split('-').reverse().join('/');
