/** Files that people attach: the page where they are added, how they are shown, and what an image is vouched for. */
export default {
  type: {
    pdf: "PDF",
    docx: "Word document",
    xlsx: "Excel table",
    pptx: "PowerPoint slides",
    odt: "ODT document",
    ods: "ODS table",
    txt: "text",
    csv: "CSV table",
    webp: "image",
  },
  facts: "{{type}}, {{size}}",
  shown: {
    title: "Files",
    attached: "Files and images",
    alternative: "In words: {{words}}",
    vouched: "Whoever added the images confirmed every question about protecting people.",
  },
  part: {
    none: "Sheets, forms, an image: what helps others to begin. The text is saved first.",
    some_one: "You have added one file. The text is saved first.",
    some_other: "You have added {{count}} files. The text is saved first.",
    open: "Save and go to the files",
  },
  page: {
    title: "Files and images",
    lead_one: "They are attached to this good practice. You have added one file; there is room for {{limit}}.",
    lead_other: "They are attached to this good practice. You have added {{count}} files; there is room for {{limit}}.",
    lead_none: "None are needed. There is room for {{limit}}, each of at most {{size}} MB.",
    closed: "The practice is being checked. Its files can be changed when it comes back, or is published.",
    list: "What you have added",
    remove: "Take out",
    removed_title: "What you took out",
    removed_text: "It can be put back for {{count}} days. Then it is deleted.",
    still_public: "still read in the published version",
    put_back: "Put back",
    words: "Change the words",
    words_lead:
      "The image stays the same. If the practice is published, readers see the new words with its next version.",
    words_save: "Save the words",
    document: "Add a document",
    document_file: "The document",
    document_hint: "PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT or CSV, at most {{size}} MB. No macros.",
    document_caption: "What it is",
    document_caption_hint:
      "For example: ‘Observation sheet for a lesson’. If you leave it empty, the file’s name is shown.",
    document_add: "Add the document",
    image: "Add an image",
    image_lead: "An image can show more than a text. Confirm each point first; if you doubt one, leave the image out.",
    image_file: "The image",
    image_hint:
      "JPEG, PNG or WebP, at most {{size}} MB. The portal takes place, time and camera out of it and makes it smaller.",
    alternative: "What it shows, in words",
    alternative_hint:
      "For whoever does not see the image. For example: ‘A table with coloured tokens and a sheet with five steps.’",
    image_caption: "The text under the image",
    image_add: "Add the image",
    back: "Back to the text",
    check: "Check and send",
    safe: "Before you add",
    safe_text:
      "Documents remember the name of whoever wrote them. Take it out: in Word, File, Info, ‘Inspect Document’.",
    safe_people:
      "Nothing by which a person could be recognised: lists, signatures, case files, screenshots with names.",
    done: {
      added: "The file is added",
      removed: "The file is taken out",
      put_back: "The file is back",
      described: "The words of the image are changed",
    },
  },
  assurance: {
    label: "Confirm each point",
    nobody_recognisable:
      "Nobody can be recognised: no face, no tattoo, no name, no object or place that tells who somebody is.",
    consent:
      "If anybody appears, even from behind, they agreed knowing where the image appears, and know that they can take it back at any time.",
    no_residents: "There is no minor in it, and nobody whom we house or support now.",
    no_shelter: "It does not show, and nobody can find out from it, where a shelter or a protected centre is.",
  },
  errors: {
    too_long: "The text is too long. Make it shorter.",
    assurances: "Confirm each point. If one is not true, the image cannot be added.",
    assurances_gone: "Confirm each point. If one is no longer true, take the image out.",
    alternative: "Write in a few words what it shows.",
  },
} as const;
