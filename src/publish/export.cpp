// Writes a whole pack as files for another help system.
// SPDX-License-Identifier: MIT
#include "publish/export.h"

#include <fmt/format.h>

#include "characters.h"
#include "error.h"
#include "publish/export_feed.h"
#include "publish/export_man.h"
#include "publish/export_markdown.h"
#include "publish/export_site.h"
#include "publish/export_tree.h"

namespace backcare {
namespace {

using Write = void (*)(ExportTree& tree, const Pack& pack);

struct NamedWrite {
  std::string_view format;
  Write write;
};

constexpr NamedWrite kFormats[] = {
    {"html", write_site},
    {"markdown", write_markdown},
    {"man", write_man_pages},
    {"jsonl", write_feed},
};

}  // namespace

void export_pack(const ExportRequest& request, const Pack& pack) {
  for (const NamedWrite& format : kFormats) {
    if (format.format != request.format) continue;
    ExportTree tree(request.directory);
    format.write(tree, pack);
    tree.commit();
    return;
  }
  throw UsageError(fmt::format("unknown format {}", quote(request.format)));
}

}  // namespace backcare
