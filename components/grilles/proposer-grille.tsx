'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { type ErreurListee, ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { useProposerGrille } from '@/lib/hooks/use-grilles.ts';

/** Proposer un brouillon : un fichier ou un texte collé ; toutes les fautes sont dites d'un coup. */
export function ProposerGrille() {
  const router = useRouter();
  const proposer = useProposerGrille();
  const [contenu, setContenu] = useState('');
  const [erreurs, setErreurs] = useState<ErreurListee[]>([]);

  async function choisir({ target }: ChangeEvent<HTMLInputElement>) {
    const fichier = target.files?.[0];
    if (fichier) setContenu(await fichier.text());
  }
  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault();
    if (proposer.isPending) return;
    const recu = await proposer.mutateAsync(contenu);
    if (recu.ok) return router.push(`/pilotage/grilles/${recu.value.code}/${recu.value.version}`);
    const { erreurs: fautes, detail } = recu.error;
    const dites = fautes.map(({ champ, message }) => ({
      champ,
      message: champ && champ !== 'contenu' ? `${champ} : ${message}` : message,
      cible: 'grille-contenu',
    }));
    setErreurs(dites.length > 0 ? dites : [{ champ: '', message: detail }]);
  }

  return (
    <form onSubmit={envoyer} noValidate>
      <ResumeErreurs titre={`Grille refusée : ${erreurs.length} ${erreurs.length > 1 ? 'fautes' : 'faute'}`} erreurs={erreurs} />
      <div className="fr-upload-group fr-mb-2w">
        <label className="fr-label" htmlFor="grille-fichier">
          Fichier de la grille
          <span className="fr-hint-text">JSON, de la forme d’une grille livrée.</span>
        </label>
        <input id="grille-fichier" className="fr-upload" type="file" accept="application/json,.json" onChange={choisir} />
      </div>
      <ZoneTexte
        id="grille-contenu"
        label="Ou son contenu"
        indication="Un brouillon du même code et de la même version est remplacé ; une version publiée ne change plus."
        value={contenu}
        onChange={(e) => setContenu(e.target.value)}
        rows={8}
        spellCheck={false}
      />
      <Bouton type="submit">{proposer.isPending ? 'Contrôle en cours…' : 'Enregistrer le brouillon'}</Bouton>
    </form>
  );
}
