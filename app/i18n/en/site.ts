/** What the site says of itself: about, safety, accessibility, privacy, and the way on when a page is not there. */
export default {
  about: {
    title: "About us",
    description: "The mission, the vision and the principles of Platforma ProTECT, and who is part of it.",
    lead: "ProTECT is where the organisations that work against human trafficking join their work.",
    mission: {
      title: "Mission",
      text: "We are a catalyst and a resource centre for our members and for those with the same goals. We work together on prevention, protection, assistance for victims, criminal and civil procedure, and better laws.",
    },
    vision: {
      title: "Vision",
      text: "A future in which human trafficking and modern slavery no longer exist, neither in Romania nor beyond it.",
    },
    principles: {
      title: "The principles we work by",
      causes: {
        name: "We look at the causes",
        text: "Human trafficking is a grave violation of human rights. Poverty, inequality, weak laws and laws that are not applied feed it.",
      },
      law: {
        name: "We ask for a state that protects",
        text: "Prosecution is not enough. It takes courts that work, good public policy, and prevention.",
      },
      accountability: {
        name: "Those who traffic answer for it",
        text: "Whoever traffics people answers before the law, and penalties are followed and fitted to the gravity of the act.",
      },
      victims: {
        name: "A victim is not guilty",
        text: "No victim is arrested, charged or punished for what was done to them, and nobody is sent home by force.",
      },
      independence: {
        name: "Independence can be regained",
        text: "Survivors have a right to protection, a lawyer, compensation, school, work, care and a safe place.",
      },
      needs: {
        name: "Each person according to their needs",
        text: "We support every victim, whatever the form of trafficking, without discrimination and with specialised services.",
      },
      business: {
        name: "Companies have their part",
        text: "Whoever employs and whoever buys answers for their chain: they repair the abuse instead of moving it elsewhere.",
      },
      lasting: {
        name: "Freedom lasts",
        text: "A good programme thinks of the whole person, and of how they stay free afterwards.",
      },
      dignity: {
        name: "Dignity in all we say",
        text: "The voice of survivors is the ground of what we say. No sensation, no false news, no exposure.",
      },
    },
    directions: "Directions of work",
    who: {
      title: "Who we are",
      today_one: "Today, {{day}}, the register has {{count, number}} member organisation.",
      today_other: "Today, {{day}}, the register has {{count, number}} member organisations.",
      today_zero: "Today, {{day}}, the register has no member organisation yet.",
      differs:
        "The documents say otherwise: the presentation for 2020 speaks of 20 organisations at the founding and describes 21, and the call to the working group of 2023 speaks of 23. We count from the register, for the day.",
      founded: "The coalition was formed in {{year}}.",
      members: "See the member organisations",
      join: "Join the coalition",
    },
    source: {
      title: "Where these texts come from",
      text: "From the presentation of Platforma ProTECT for 2020, chapters 1 and 3, said in other words.",
    },
  },
  safety: {
    title: "Your safety on this site",
    description: "Where to call when you need help, and how to visit this site without putting yourself in danger.",
    lead: "If you or somebody else is in danger, call. You do not have to be sure, and you do not need proof.",
    numbers: {
      title: "Where to call",
      emergency: { name: "Danger now", text: "Police, ambulance, fire brigade. Free, day and night." },
      trafficking: {
        name: "Human trafficking",
        text: "The line of the National Agency against Trafficking in Persons. Free from within Romania.",
      },
      child: { name: "Missing child", text: "Free, day and night." },
    },
    exit: {
      title: "The button ‘Leave this page quickly’",
      does: "It takes you at once to a page about the weather. It is on every public page, at the top.",
      cannot: "It does not delete the history. Whoever looks at the browser after you can see that you were here.",
      back: "The browser’s back button brings the page back. Once you have left, close the window as well.",
    },
    trace: {
      title: "To leave fewer traces",
      private: "Open the site in a private window. In many browsers: Ctrl, Shift and N.",
      history: "Delete the history of this site only. An empty history can raise suspicion.",
      device: "Use a phone nobody looks at: a friend’s, the library’s, the school’s.",
      watched: "If somebody controls your phone, they can see a private window too. Call from another phone then.",
      call: "Calls stay in the list of the phone as well. You can delete them.",
    },
    what_not: {
      title: "Do not write to us here about what is happening to you",
      text: "We cannot receive cases through the site and do not keep them: nobody reads it day and night. Call, or ask somebody you trust to call for you.",
    },
    rights: {
      title: "What is good to know",
      fault: "It is not your fault, whatever you signed or agreed to.",
      documents: "No employer and no host is allowed to keep your documents.",
      help: "You have a right to help even without your documents on you, and even if you do not want to file a complaint now.",
      source:
        "So say the Romanian Emergency Ordinance 97/2005, on identity documents, and the European Directive 2011/36, articles 2 and 11, on consent and on help.",
    },
    members: "See which organisations offer support",
  },
  accessibility: {
    title: "Accessibility",
    description: "How the site is made so that anybody can use it, and what to do when something does not work.",
    lead: "We want anybody to be able to use this site, with any device.",
    standard: {
      title: "What we aim for",
      text: "We aim for WCAG 2.2, level AA. Every page is checked automatically, in Romanian and in English, on a large screen and on a phone, in light and in dark.",
    },
    works: {
      title: "What works",
      script: "The public pages work without JavaScript.",
      keyboard: "Everything can be done by keyboard, and you can see where you are.",
      zoom: "Text can be enlarged to 400% without anything disappearing.",
      reader: "Headings, tables and forms are written for screen readers. Charts have a table beside them.",
      colour: "No information stands in colour alone.",
      language: "Texts that exist in Romanian only are marked as such on the English pages too.",
    },
    limits: {
      title: "What we know is missing",
      easy: "We have no pages in easy-to-read language yet, nor in sign language.",
      manual: "We have not yet tested the site together with people who use a screen reader every day.",
    },
    tell: {
      title: "Tell us what does not work",
      text: "Write to {{email}} which page you opened and what did not work. We answer and, if you need it, send you the information in another way.",
    },
  },
  privacy: {
    title: "Privacy",
    description: "What data we keep, why, for how long, and what your rights are.",
    lead: "We keep little: numbers about services, and the data of those who work with the portal. No case and no story.",
    never: {
      title: "What we never keep",
      text: "Names, initials, dates of birth, files or photographs of people who were helped. Organisations report numbers only, and small figures are hidden before publication.",
    },
    visit: {
      title: "When you only visit",
      text: "The public pages set no cookie, load nothing from others and do not track you. The server notes which page was asked for, when, and whether it worked, without your internet address. When you send the request to join, we keep a fingerprint of that address for {{duration}}, from which the address cannot be read, so that nobody sends hundreds of requests.",
    },
    table: {
      title: "What we keep",
      what: "What",
      why: "Why",
      basis: "Basis",
      how_long: "For how long",
    },
    rights: {
      title: "Your rights",
      text: "You can ask to see what we keep about you, to correct it, to delete it, to take your data with you and to withdraw your agreement. Write to {{email}}; we answer within a month.",
      own: "Have an account? See, download and delete your data",
      authority:
        "If you are not satisfied, you can complain to the Romanian data protection authority (Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal).",
    },
    who: {
      title: "Who is responsible",
      text: "The secretariat of Platforma ProTECT, {{email}}. We give or sell the data to nobody. The agreement has version {{version}}.",
    },
  },
  missing: {
    search: "Search for an organisation",
    button: "Search",
    links: "Or go to",
  },
} as const;
