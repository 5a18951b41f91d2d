export default {
  counted: {
    person_one: "{{said}} person",
    person_other: "{{said}} people",
    child_one: "{{said}} child",
    child_other: "{{said}} children",
    contact_one: "{{said}} person reached",
    contact_other: "{{said}} people reached",
    session_one: "{{said}} session",
    session_other: "{{said}} sessions",
    hour_one: "{{said}} hour",
    hour_other: "{{said}} hours",
    call_one: "{{said}} call",
    call_other: "{{said}} calls",
    report_one: "{{said}} report",
    report_other: "{{said}} reports",
    case_one: "{{said}} file",
    case_other: "{{said}} files",
    campaign_one: "{{said}} campaign",
    campaign_other: "{{said}} campaigns",
    view_one: "{{said}} view",
    view_other: "{{said}} views",
    place_one: "{{said}} place",
    place_other: "{{said}} places",
    document_one: "{{said}} document",
    document_other: "{{said}} documents",
    organisation_one: "{{said}} organisation",
    organisation_other: "{{said}} organisations",
  },
  units: {
    person: "people",
    contact: "people",
    session: "sessions",
    hour: "hours",
    call: "calls",
    report: "reports",
    case: "files",
    campaign: "campaigns",
    view: "views",
    place: "places",
    document: "documents",
    organisation: "organisations",
  },
  sections: {
    assistance: "Assistance services",
    prevention: "Prevention",
    training: "Training",
    missing_children: "Missing children and help line",
    online_exploitation: "Online sexual exploitation of children",
    platform: "Platform and advocacy",
  },
  states: {
    value: "figure",
    not_collected: "not reported",
    not_applicable: "does not apply",
    blank: "not filled in",
  },
  qualifiers: {
    exact: "exact",
    at_least: "at least",
    approximate: "about",
  },
  times_one: "{{said}} time",
  times_other: "{{said}} times",
  findings: {
    sum_over:
      "'{{whole}}': you wrote {{wholeValue}}, but the parts add up to {{sumValue}}. Raise the total or lower one of the parts.",
    sum_over_already:
      "'{{whole}}': you wrote {{wholeValue}}, but the known parts already add up to {{sumValue}}. Raise the total or lower one of the parts.",
    sum_under:
      "'{{whole}}': you wrote {{wholeValue}}, but the parts add up to {{sumValue}}. Lower the total or add what is missing.",
    sum_unchecked:
      "'{{whole}}': the sum could not be checked, because not all its figures are known. The known parts add up to {{sumValue}} of {{wholeValue}}.",
    whole_unchecked: "'{{whole}}' is not known, so its parts could not be checked.",
    part_over:
      "'{{part}}': you wrote {{partValue}} out of a total of {{wholeValue}} ('{{whole}}'). Raise the total or lower the part.",
    part_unchecked: "'{{part}}' could not be checked beside '{{whole}}', because one of the figures is not known.",
    children_over:
      "You wrote {{partChildren}} out of a total of {{wholeCounted}}. Raise the total or lower the number of children.",
    carried_over:
      "'{{part}}': you wrote {{partValue}}, but at the end of {{year}} at most {{wholeValue}} were still being supported. If this is right, tell us briefly why.",
    persons_below:
      "You wrote {{wholeCounted}}, but '{{part}}' alone has {{partValue}}. The number of different people is at least {{partValue}} and at most {{sumValue}}.",
    persons_below_open:
      "You wrote {{wholeCounted}}, but '{{part}}' alone has {{partValue}}. The number of different people is at least {{partValue}}.",
    persons_above:
      "You wrote {{wholeCounted}}, but the services add up to {{sumValue}}. The number of different people is at least {{partValue}} and at most {{sumValue}}.",
    union_below:
      "'{{whole}}': you wrote {{wholeValue}}, but '{{part}}' alone has {{partValue}}. Raise the total or lower that part.",
    union_below_open:
      "'{{whole}}': you wrote {{wholeValue}}, but '{{part}}' alone has {{partValue}}. Raise the total or lower that part.",
    union_above:
      "'{{whole}}': you wrote {{wholeValue}}, but the parts add up to only {{sumValue}}. Lower the total or raise a part.",
    union_unchecked:
      "'{{whole}}' could not be checked, because not all services have a figure. The known ones add up to {{sumValue}}, and you wrote {{wholeValue}}.",
    dimension_over:
      "'{{whole}}': you wrote {{wholeValue}}, but the breakdown by {{dimension}} adds up to {{sumValue}}. Raise the total or lower one of the figures.",
    dimension_under:
      "'{{whole}}': you wrote {{wholeValue}}, but the breakdown by {{dimension}} adds up to {{sumValue}}. Put the rest under 'unknown' or correct the total.",
    dimension_unchecked:
      "'{{whole}}': the breakdown by {{dimension}} could not be checked, because not all its figures are known. The known ones add up to {{sumValue}}.",
    nest_over:
      "'{{whole}}': you wrote {{wholeValue}}, but the figures by {{dimension}} add up to {{sumValue}}. Raise one or lower the other.",
    nest_under:
      "'{{whole}}': you wrote {{wholeValue}}, but the figures by {{dimension}} add up to {{sumValue}}. Make them agree.",
    share_off:
      "'{{part}}': it says {{printedShare}}%, but {{partValue}} of {{wholeValue}} is {{computedShare}}%. Check the share or the figures.",
    year_more: "{{value}} is {{times}} more than in {{year}} ({{lastValue}}). If this is right, tell us briefly why.",
    year_less: "{{value}} is {{times}} less than in {{year}} ({{lastValue}}). If this is right, tell us briefly why.",
    year_from_zero: "In {{year}} you reported 0, now {{value}}. If this is right, tell us briefly why.",
    year_service_ended: "In {{year}} you reported {{lastValue}}. Has the service ended?",
    year_to_zero: "In {{year}} you reported {{lastValue}}, now 0. If this is right, tell us briefly why.",
    blank_service: "The total for '{{cell}}' is missing. Write 0 or tick 'we did not offer it'.",
    blank_persons: "The number of different people is missing. Whoever received several services is counted once.",
    beds: "{{wholeCounted}} in {{beds}} places is a lot for one year. If this is right, tell us briefly how places change hands.",
    contacts_per_session:
      "{{wholeValue}} participants in {{sessions}} sessions is a lot. If this is right, tell us briefly why.",
    not_a_count: "'{{cell}}': write a whole number, from 0 up.",
    units_mixed: "'{{whole}}': the figures count different things and are not added up.",
    estimate_not_allowed: "'{{cell}}' is counted exactly. Write the number without 'at least' or 'about'.",
    estimate_expected: "'{{cell}}' is usually an estimate. Choose 'at least' or 'about', or tell us how you counted.",
  },
  reading: {
    not_whole: "Write a whole number of {{things}}.",
    negative: "Write 0 or a larger number. A figure cannot be below zero.",
    too_large: "The number is too large. The largest that can be written is {{limit}}.",
    not_a_number: "Write digits only, for example 1,234.",
    mixed_separators: "We cannot tell what the dot and the comma separate. Write the number with digits only.",
  },
  file: {
    empty: "The file is empty.",
    too_large: "The file is too large. At most {{limit}} MB.",
    not_utf8: "The file is not written in UTF-8. Save it as 'CSV UTF-8'.",
    header_missing: "The first line, with the names of the columns, is missing: {{columns}}.",
    column_missing: "The column '{{column}}' is missing. The columns are: {{columns}}.",
    column_unknown: "The column '{{column}}' is not known. The columns are: {{columns}}.",
    column_twice: "The column '{{column}}' is there twice.",
    quotes: "A quotation mark is not closed or stands in the wrong place.",
    row_too_long: "The row is too long.",
    row_columns: "The row has {{found}} columns, not {{expected}}.",
    too_many_rows: "The file has too many rows. At most {{limit}}.",
    row_twice: "'{{cell}}' is there a second time. The first is on line {{first}}.",
    indicator_missing: "The code of the indicator is missing.",
    indicator_unknown: "The code '{{indicator}}' is not in the catalogue.",
    indicator_not_reported: "'{{indicator}}' is not reported by organisations.",
    breakdown_malformed: "'{{breakdown}}' cannot be understood. Write, for example, SEX=F|AGE2=MIN.",
    dimension_not_here: "'{{indicator}}' is not divided by {{dimension}}. Possible are: {{allowed}}.",
    dimension_value_unknown: "'{{value}}' does not exist in {{dimension}}. Possible are: {{allowed}}.",
    dimension_twice: "{{dimension}} is there twice in one row.",
    ages_twice: "Two divisions by age are not crossed.",
    state_missing: "The state is missing. Possible are: {{allowed}}.",
    state_unknown: "The state '{{state}}' is not known. Possible are: {{allowed}}.",
    value_missing: "The figure is missing. Write it or choose a state other than value.",
    value_unexpected:
      "The figure '{{value}}' does not go with the state {{state}}. Delete it or write the state value.",
    value_unread: "'{{value}}': {{reason}}",
    qualifier_unknown: "'{{qualifier}}' is not known. Possible are: {{allowed}}.",
    qualifier_not_allowed: "'{{indicator}}' is counted exactly. Write exact or leave it empty.",
    qualifier_without_value: "'{{qualifier}}' goes only with a figure.",
    note_too_long: "The note is too long. At most {{limit}} characters.",
    at_line: "Line {{line}}: {{sentence}}",
  },
} as const;
