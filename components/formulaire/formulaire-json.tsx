'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import type { Probleme } from '@/lib/contracts/probleme.ts';
import { useEcrire } from '@/lib/hooks/use-ecrire.ts';

type Props = {
  url: string;
  methode: 'POST' | 'PUT';
  /** Ce que le formulaire envoie, lu de ses champs. */
  lire: (champs: FormData) => unknown;
  action: string;
  reussite: string;
  children: ReactNode;
};

/** Un formulaire court : envoie, dit ce qui ne va pas ou ce qui est fait, puis relit la page. */
export function FormulaireJson({ url, methode, lire, action, reussite, children }: Props) {
  const router = useRouter();
  const ecrire = useEcrire();
  const [echec, setEchec] = useState<Probleme | null>(null);
  const [fait, setFait] = useState(false);
  const soumettre = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault();
    const formulaire = e.currentTarget;
    setFait(false);
    const reponse = await ecrire.mutateAsync({ url, methode, corps: lire(new FormData(formulaire)) });
    setEchec(reponse.ok ? null : reponse.error);
    if (!reponse.ok) return;
    setFait(true);
    if (methode === 'POST') formulaire.reset();
    router.refresh();
  };
  const erreurs = echec?.erreurs ?? [];
  return (
    <form onSubmit={(e) => void soumettre(e)} noValidate>
      {echec ? (
        <ResumeErreurs titre={echec.title} erreurs={erreurs.length > 0 ? erreurs : [{ champ: '', message: echec.detail }]} />
      ) : null}
      {children}
      <Bouton type="submit" disabled={ecrire.isPending}>
        {action}
      </Bouton>
      {fait ? (
        <div className="fr-mt-2w">
          <Alerte ton="succes" annoncee>
            {reussite}
          </Alerte>
        </div>
      ) : null}
    </form>
  );
}
