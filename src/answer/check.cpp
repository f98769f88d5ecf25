// The answer to `check`.
// SPDX-License-Identifier: MIT
#include "answer/check.h"

#include <fmt/format.h>

#include "answer/advice.h"
#include "content/load.h"

namespace backcare {
namespace {

void advise_review(const Content& content, const ReportFault& report) {
  report(content.review_due, "a review is overdue");
}

}  // namespace

CheckAnswer check_pack(const std::string& path, const Headings& fallback,
                       const Date& today) {
  const std::vector<SourceFile> files = read_pack_files(path);
  const LoadedContent loaded = load_content(files, &fallback, advise);
  CheckAnswer answer;
  answer.faults = loaded.faults();
  answer.fault_count = loaded.fault_count();
  answer.notes = loaded.notes();
  answer.note_count = loaded.note_count();
  if (answer.fault_count > 0) return answer;
  if (loaded.content().review_due < iso(today)) {
    answer.overdue =
        load_content(files, &fallback, advise_review).notes().front();
  }
  return answer;
}

}  // namespace backcare
