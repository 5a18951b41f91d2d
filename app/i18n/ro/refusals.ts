export default {
  access: {
    forbidden: "Rolul tău nu permite această acțiune. Întreabă coordonatorul organizației sau secretariatul.",
    sign_in_needed: "Intră în cont ca să continui.",
    not_found: "Pagina nu există sau s-a mutat.",
  },
  form: {
    sent_already:
      "Formularul a fost deja trimis, cu alte răspunsuri, iar acelea sunt salvate. Ce ai schimbat de atunci încă nu: verifică ce scrie mai jos și trimite din nou.",
    too_large: "Ai trimis prea mult text deodată. Trimite mai puțin și încearcă din nou.",
    unreadable: "Nu am putut citi formularul. Reîncarcă pagina și trimite-l din nou.",
    cross_site: "Formularul a venit de pe alt site, așa că nu l-am primit. Deschide pagina aici și trimite din nou.",
  },
  manuscript: {
    changed_meanwhile:
      "Altcineva a schimbat textul între timp. Ce ai scris e mai jos; vezi ce e nou și adaugă ce lipsește înainte să salvezi.",
    sent_meanwhile:
      "Textul a plecat la verificat, așa că nu se mai schimbă acum. Ce ai scris e mai jos; păstrează-l dacă îți trebuie.",
  },
  comment: {
    nothing_said: "Scrie ce ai de spus sau ce cuvinte ai pune în loc.",
    passage_absent: "Cuvintele citate nu sunt în acest text. Copiază-le exact cum apar, fără alte semne.",
    passage_repeated:
      "Cuvintele citate apar de mai multe ori. Citează câteva în plus, ca să se știe la care te referi.",
    passage_tangled:
      "Pasajul începe sau se termină în mijlocul unui cuvânt îngroșat, al unei legături sau trece într-un alt paragraf. Citează-l întreg, într-un singur paragraf, sau lasă doar un comentariu.",
    passage_gone: "Cuvintele acelea nu mai sunt în text, așa că nu am schimbat nimic.",
    does_not_fit: "Cu aceste cuvinte textul ar fi prea lung sau prea încâlcit pentru locul lui. Scrie-l tu altfel.",
    closed_already: "Comentariul e încheiat deja. Reîncarcă pagina ca să vezi cum.",
    not_now: "Textul e acum în altă stare, așa că nu se poate face asta. Reîncarcă pagina ca să vezi unde e.",
    too_many: "Sunt deja {{most}} comentarii deschise. Întoarce textul și așteaptă răspunsurile.",
  },
  file: {
    none_chosen: "Alege un fișier, apoi apasă din nou.",
    empty: "„{{name}}” e gol. Alege alt fișier.",
    too_large: "„{{name}}” are mai mult de {{limit}} MB. Micșorează-l sau împarte-l.",
    too_many: "Încap cel mult {{limit}} fișiere. Scoate unul înainte să adaugi altul.",
    no_space_left:
      "„{{name}}” nu mai încape: fișierele organizației au împreună cel mult {{limit}} MB. Scoate ce nu mai e nevoie.",
    no_room:
      "„{{name}}” nu a putut fi păstrat: portalul nu mai are loc. Nimic nu s-a pierdut din ce ai scris. Spune-i secretariatului și încearcă mai târziu.",
    busy: "Acum se adaugă multe fișiere deodată. Încearcă din nou peste un minut.",
    busy_with_yours: "Alte două fișiere ale tale sunt încă pe drum. Așteaptă să se termine, apoi încearcă din nou.",
    harmful: "În „{{name}}” s-a găsit un program dăunător, de aceea nu l-am primit. Verifică-ți și calculatorul.",
    not_scanned:
      "Programul care verifică fișierele nu răspunde, de aceea nu primim fișiere acum. Ce ai scris rămâne. Încearcă din nou mai târziu; dacă se repetă, spune-i secretariatului.",
    not_arrived: "Fișierul nu a ajuns la noi. Alege-l încă o dată.",
    kind_not_taken:
      "„{{name}}” nu e de un fel pe care îl primim. Primim PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT, CSV și imagini JPEG, PNG sau WebP.",
    old_kind: "„{{name}}” e într-un format vechi, care poate ascunde programe. Salvează-l ca DOCX, XLSX, PPTX sau PDF.",
    is_something_else:
      "„{{name}}” se termină în „.{{ending}}”, dar înăuntru e altceva. Deschide-l și salvează-l din nou în formatul lui.",
    runs_something:
      "„{{name}}” conține ceva ce pornește singur (macrocomenzi, programe sau alte fișiere). Salvează-l fără ele.",
    locked: "„{{name}}” e închis cu parolă, așa că nu îl putem verifica. Salvează-l fără parolă.",
    bursts: "„{{name}}” se desface în mult mai mult decât pare. Salvează-l din nou sau împarte-l.",
    damaged: "„{{name}}” nu poate fi citit până la capăt. Deschide-l, salvează-l din nou și mai încearcă.",
    no_utf8: "„{{name}}” nu e text scris în UTF-8. Salvează-l cu codarea UTF-8.",
    too_many_pixels: "„{{name}}” are peste {{limit}} de milioane de puncte. Micșorează imaginea.",
    is_image: "„{{name}}” e o imagine. Adaug-o mai jos, la imagini, după ce confirmi fiecare punct.",
    is_no_image: "„{{name}}” nu e o imagine. Adaugă-l la documente.",
    not_now: "Practica e la verificat. Fișierele se pot schimba după ce se întoarce sau e publicată.",
  },
  practice: {
    not_ready_one: "Mai lipsește un lucru înainte să trimiți. E scris mai jos.",
    not_ready_few: "Mai lipsesc {{count, number}} lucruri înainte să trimiți. Sunt scrise mai jos.",
    not_ready_other: "Mai lipsesc {{count, number}} de lucruri înainte să trimiți. Sunt scrise mai jos.",
    reason_missing: "Scrie în câteva cuvinte ce e de schimbat, ca organizația să știe.",
    checklist_open_one: "A rămas un punct nebifat. Bifează-l dacă e în regulă sau întoarce textul cu motivul.",
    checklist_open_few:
      "Au rămas {{count, number}} puncte nebifate. Bifează-le dacă sunt în regulă sau întoarce textul cu motivul.",
    checklist_open_other:
      "Au rămas {{count, number}} de puncte nebifate. Bifează-le dacă sunt în regulă sau întoarce textul cu motivul.",
    second_reader_needed: "E despre supraviețuitori, așa că mai citește cineva. Tu ai citit deja.",
    off_the_site: "Secretariatul a luat-o de pe site sau a arhivat-o. Doar secretariatul o arată din nou.",
  },
  uptake: {
    told_already: "Organizația ta a spus deja că a preluat practica. Reîncarcă pagina ca să vezi ce e scris.",
    day_ahead: "Ziua nu a venit încă. Scrie de când folosiți practica.",
    not_asked_now: "Nu e nimic de răspuns acum: întrebarea vine la un an după preluare sau după ultimul răspuns.",
  },
  question: {
    answered_already: "Un coleg a răspuns deja. Reîncarcă pagina ca să vezi răspunsul.",
    too_many: "Ai {{most}} întrebări fără răspuns la această practică. Așteaptă un răspuns înainte să mai întrebi.",
  },
  markdown: {
    too_long: "Textul are {{length, number}} de semne, mai mult decât {{most, number}}. Scurtează-l sau împarte-l.",
    too_deep: "Textul are citate sau liste una în alta pe mai mult de {{most}} trepte. Lasă mai puține.",
    table_too_large:
      "Un tabel are cel mult {{columns}} coloane, iar textul cel mult {{rows}} de rânduri de tabel. Micșorează-l sau trimite-l ca fișier.",
    tangled: "Textul are prea multe semne de formatare (paranteze, steluțe, ghilimele întoarse). Lasă doar cuvintele.",
  },
  document: {
    busy: "Se pregătesc deja multe documente. Încearcă din nou peste un minut.",
  },
  report: {
    not_found: "Pagina nu există sau s-a mutat.",
    changed_meanwhile: "Raportul s-a schimbat între timp. Uită-te la ce e nou și încearcă din nou.",
    not_open_for_change:
      "Raportul {{year}} este trimis, așa că nu se poate schimba acum. Coordonatorul îl poate retrage.",
    period_closed: "Ciclul {{year}} s-a închis. Pentru o schimbare, scrie secretariatului.",
    review_closed: "Verificarea pentru {{year}} s-a închis. Schimbă termenul perioadei ca să continui.",
    not_yet_open: "Raportarea pentru {{year}} nu s-a deschis încă. Te anunțăm prin e-mail când se deschide.",
    not_a_member: "Organizația ta nu a fost membră a platformei în {{year}}, deci nu are un raport de trimis.",
    not_sent: "Raportul {{year}} nu e trimis acum, așa că nu are ce să fie retras. Reîncarcă pagina.",
    training_changed_meanwhile:
      "Altcineva a schimbat formarea între timp. Ce ai scris e mai jos; uită-te la ce e nou și salvează din nou.",
    figures_in_the_way_one: "O cifră trebuie corectată înainte să trimiți raportul.",
    figures_in_the_way_few: "{{count, number}} cifre trebuie corectate înainte să trimiți raportul.",
    figures_in_the_way_other: "{{count, number}} de cifre trebuie corectate înainte să trimiți raportul.",
    warnings_unexplained_one: "O cifră surprinde. Spune într-o propoziție de ce e corectă, apoi trimite raportul.",
    warnings_unexplained_few:
      "{{count, number}} cifre surprind. Spune pentru fiecare, într-o propoziție, de ce e corectă.",
    warnings_unexplained_other:
      "{{count, number}} de cifre surprind. Spune pentru fiecare, într-o propoziție, de ce e corectă.",
    corrections_unanswered_one: "Secretariatul a întrebat ceva despre o cifră. Schimb-o sau răspunde-i, apoi trimite.",
    corrections_unanswered_few:
      "Secretariatul a întrebat despre {{count, number}} cifre. Schimbă-le sau răspunde, apoi trimite.",
    corrections_unanswered_other:
      "Secretariatul a întrebat despre {{count, number}} de cifre. Schimbă-le sau răspunde, apoi trimite.",
    sections_unfinished_one: "O secțiune nu e gata. Termin-o, apoi trimite raportul.",
    sections_unfinished_few: "{{count, number}} secțiuni nu sunt gata. Termină-le, apoi trimite raportul.",
    sections_unfinished_other: "{{count, number}} de secțiuni nu sunt gata. Termină-le, apoi trimite raportul.",
  },
  organisation: {
    not_found: "Nu există o organizație cu adresa „{{slug}}”.",
    slug_taken: "Există deja o organizație cu adresa „{{slug}}”.",
    press_mailbox_personal:
      "„{{mailbox}}” pare adresa unei persoane. Pentru presă arătăm numai o căsuță de rol, de exemplu presa@organizatie.ro.",
    profile_changed:
      "Între timp cineva a schimbat această parte a profilului. Uită-te ce scrie acum pe pagina publică; dacă trimiți din nou, rămâne ce ai scris tu.",
    too_many_entries: "Pot fi cel mult {{most, number}} pe listă. Scoate ceva înainte de a adăuga.",
    too_many_services: "Un profil poate avea cel mult {{most}} de servicii. Scoate unul care nu mai există.",
    slug_malformed: "Adresa scurtă „{{slug}}” poate avea numai litere mici fără diacritice, cifre și cratime.",
  },
  register: {
    same_name: "Organizația se numește deja așa.",
    same_kind: "Organizația are deja această calitate.",
    day_too_early: "Ziua este înainte de începutul calității de acum. Alege o zi mai târzie.",
    day_ahead: "Ziua nu a venit încă. Oamenii pierd accesul odată cu decizia, așa că revino în ziua aceea.",
    not_standing: "Organizația nu mai este în platformă.",
    merged_already: "Organizația face deja parte din alta.",
    cannot_merge:
      "Cele două organizații nu se pot uni: alege alta, care este în platformă în ziua aceea și nu face parte din alta.",
    not_merged: "Organizația nu face parte din alta.",
  },
  join_request: {
    not_found: "Cererea nu există sau a fost ștearsă.",
    already_decided: "La această cerere s-a răspuns deja. Deschide lista din nou.",
    tells_of_a_case:
      "Pare că povestești despre o persoană. Nu am păstrat nimic. Pentru un pericol de acum sună la 112; pentru trafic de persoane, la 0800 800 678. Aici scrie doar despre organizație.",
    too_many: "De la tine au venit multe cereri într-o oră. Încearcă mai târziu sau scrie secretariatului.",
  },
  account: {
    email_taken: "Există deja un cont cu adresa {{email}}.",
    email_malformed: "„{{email}}” nu este o adresă de e-mail. Scrie-o întreagă, de exemplu nume@organizatie.ro.",
    last_administrator:
      "E singurul administrator care poate intra în cont. Invită mai întâi un al doilea administrator.",
  },
  seat: {
    last_coordinator:
      "O organizație are mereu un coordonator, iar acesta e singurul. Predă mai întâi coordonarea sau invită un al doilea coordonator.",
    no_such_successor:
      "Persoana aleasă nu mai are un loc în organizație sau nu poate intra în cont. Alege pe altcineva.",
  },
  invitation: {
    already_seated: "Persoana are deja acest loc în organizație. Rolul se schimbă din lista de oameni.",
    already_waiting: "O invitație la această adresă așteaptă deja. O poți trimite din nou din listă.",
    role_is_theirs: "Persoana are deja acest rol în platformă.",
    too_many: "Azi au plecat deja {{most}} de invitații. Continuă mâine sau scrie secretariatului.",
    sent_just_now: "Mesajul abia a plecat. Așteaptă {{minutes}} minute, apoi îl poți trimite din nou.",
    sent_too_often:
      "Ai trimis invitația de {{times}} ori. Verifică adresa cu persoana; dacă e greșită, retrage invitația.",
    opens_nothing:
      "Adresa și codul nu se potrivesc cu nicio invitație, sau aceasta a expirat. Verifică-le sau cere celui care te-a invitat să o trimită din nou.",
    over: "Invitația a expirat. Cere celui care te-a invitat să o trimită din nou.",
    withdrawn: "Invitația a fost retrasă. Întreabă-l pe cel care te-a invitat.",
    sign_in_first: "Adresa are deja un cont. Intră în cont, apoi primești invitația.",
    for_somebody_else:
      "Invitația e pentru altă adresă decât cea a contului tău. Deconectează-te și deschide din nou mesajul.",
  },
  review: {
    not_waiting:
      "Raportul {{year}} nu mai așteaptă verificarea: între timp a fost retras, întors sau acceptat. Reîncarcă pagina.",
    not_accepted: "Raportul {{year}} nu este acceptat, așa că nu e nimic de redeschis.",
    corrections_closed:
      "Corecturile pentru {{year}} s-au închis, așa că organizația nu ar putea schimba nimic. Prelungește întâi termenul, la perioada {{year}}.",
    reason_missing: "Scrie de ce întorci raportul sau alege cel puțin o cifră de corectat.",
    figure_reason_missing: "Scrie motivul lângă fiecare cifră pe care o întorci.",
    figure_unknown: "Una dintre cifrele alese nu este în acest raport. Reîncarcă pagina și alege din nou.",
  },
  period: {
    not_found: "Pagina nu există sau s-a mutat.",
    already_there: "Anul {{year}} este deja deschis pentru raportare.",
    moments_out_of_order: "Termenele nu sunt în ordine: deschidere, termen, închidere, corecturi, verificare.",
    changed_meanwhile: "Cineva a schimbat termenele între timp. Uită-te la ce e nou și încearcă din nou.",
    not_open: "Raportarea pentru {{year}} nu este deschisă acum, așa că nu trimitem mementouri.",
    nobody_to_remind: "Nu e nimeni de amintit acum: toți au trimis sau au primit un memento în ultimele {{days}} zile.",
    not_a_member: "Organizația nu este membră în {{year}}, așa că nu are de trimis un raport.",
    extension_changes_nothing:
      "Alege un moment de după închiderea raportărilor: până atunci pot trimite toate organizațiile.",
    extension_granted_already: "Organizația are deja timp cel puțin până atunci. Alege un moment mai târziu.",
    extension_in_the_past: "Alege o zi din viitor: noul termen trebuie să mai lase timp.",
  },
  figures: {
    refused: "Cifrele nu au fost scrise: ceva nu se potrivește.",
  },
  release: {
    not_found: "Pagina nu există sau s-a mutat.",
    file_invalid: "Fișierul nu poate fi înregistrat: sunt lucruri de corectat în el.",
    nothing_accepted: "Pentru {{year}} nu este acceptat niciun raport, așa că nu e nimic de compilat.",
    few_reports:
      "Rapoarte acceptate: {{reporting, number}} din {{expected, number}}, mai puțin de jumătate. Bifează că mergi mai departe și așa.",
    already_waiting: "Pentru {{year}} așteaptă deja o publicare pregătită. Public-o sau renunță la ea întâi.",
    already_published:
      "Cifrele pentru {{year}} sunt deja publicate. Două variante ale aceluiași an ar arăta cifrele organizației care s-a adăugat.",
    not_waiting: "Publicarea nu mai așteaptă: între timp a fost făcută publică sau s-a renunțat la ea.",
    second_person_needed: "Ai pregătit această publicare, așa că o altă persoană din secretariat o face publică.",
  },
  key: {
    opens_nothing:
      "Codul sau adresa nu mai deschid nimic: au fost folosite deja, au expirat sau sunt scrise greșit. Cere un mesaj nou.",
  },
  password: {
    wrong: "Parola de acum nu se potrivește. Scrie parola cu care ai intrat.",
    too_many_tries: "Prea multe încercări. Așteaptă {{minutes}} minute și încearcă din nou.",
    same: "Parola nouă este aceeași cu cea de acum. Alege alta.",
    too_short: "Parola e prea scurtă. Scrie cel puțin {{least}} caractere; o propoziție e bună.",
    too_long: "Parola e prea lungă. Scrie cel mult {{most}} de caractere.",
    guessable:
      "Parola se ghicește ușor: e printre cele des folosite sau e un șir simplu. Încearcă patru cuvinte fără legătură între ele.",
  },
  erasure: {
    last_coordinator: "Ești singurul coordonator pentru: {{organisations}}. Predă întâi rolul unui coleg, apoi revino.",
    last_administrator: "Ești singurul administrator al portalului. Dă întâi rolul altcuiva, apoi revino.",
  },
  passkey: {
    not_accepted: "Cheia de acces nu a fost primită. Încearcă din nou sau intră cu parola și un cod.",
    start_again: "A trecut prea mult timp sau cererea a fost folosită deja. Încearcă din nou.",
    already_there: "Cheia aceasta e deja adăugată.",
    not_there: "Cheia nu mai e în listă. Reîncarcă pagina.",
    asked_too_often: "Prea multe cereri din același loc. Așteaptă {{minutes}} minute și încearcă din nou.",
    too_many: "Ai deja {{most}} de chei de acces. Șterge întâi una pe care nu o mai folosești.",
  },
  second_factor: {
    code_wrong: "Codul nu se potrivește sau a fost folosit deja. Așteaptă codul următor și verifică ora telefonului.",
    already_there: "Ai deja al doilea pas la intrare.",
    not_there: "Nu ai al doilea pas la intrare, așa că nu e nimic de schimbat.",
    guessed:
      "Prea multe coduri greșite pentru contul tău azi: cineva îți știe parola. Cere prin e-mail o parolă nouă și intri imediat, sau intră cu o cheie de acces ori cu un cod de rezervă.",
    nothing_to_take: "Persoana nu are al doilea pas la intrare, așa că nu e nimic de luat.",
    start_again: "Au trecut mai mult de zece minute de la parolă. Intră din nou cu e-mail și parolă.",
  },
  sign_in: {
    failed: "Adresa de e-mail sau parola nu se potrivesc. Verifică-le și încearcă din nou.",
    too_many_tries:
      "Prea multe încercări. Așteaptă {{minutes}} minute. Dacă nu poți aștepta, intră dintr-un browser în care ai mai intrat sau cere prin e-mail o parolă nouă: cu ea intri imediat.",
  },
} as const;
